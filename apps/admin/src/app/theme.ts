import type { ThemeConfig } from 'antd';

/** Every colour, size and shape of the interface. Styles read them as CSS variables, Ant Design as its tokens. */
export type ColourMode = 'light' | 'dark';

interface Palette {
  readonly ink: string;
  readonly secondary: string;
  readonly line: string;
  readonly edge: string;
  readonly ground: string;
  readonly paper: string;
  readonly raised: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly alert: string;
  readonly dimensions: Readonly<Record<'L' | 'D' | 'E' | 'P' | 'R', string>>;
}

const palettes: Readonly<Record<ColourMode, Palette>> = {
  light: {
    ink: '#1f2329',
    secondary: '#5c6370',
    line: '#e3e5e8',
    edge: '#868d98',
    ground: '#f6f7f8',
    paper: '#ffffff',
    raised: '#ffffff',
    accent: '#1d5fa8',
    onAccent: '#ffffff',
    alert: '#b3261e',
    dimensions: { L: '#2f6db5', D: '#7a5ba6', E: '#c2701c', P: '#2e8b6f', R: '#b0436e' },
  },
  dark: {
    ink: '#e4e7eb',
    secondary: '#a2a9b4',
    line: '#343941',
    edge: '#7b828d',
    ground: '#14171a',
    paper: '#1c2024',
    raised: '#252a2f',
    accent: '#7db3ec',
    onAccent: '#0f1a26',
    alert: '#f28b82',
    dimensions: { L: '#6fa6e6', D: '#b39adb', E: '#e09a55', P: '#5fbfa0', R: '#e283a8' },
  },
};

const sans = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
const serif = '"Songti SC", SimSun, "Noto Serif CJK SC", serif';

/** Chromium 109 has no color-mix, so tints are worked out here. */
function tint(hex: string, share: number): string {
  const channel = (from: number): string => String(parseInt(hex.slice(from, from + 2), 16));
  return `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${String(share)})`;
}

export function cssVariables(mode: ColourMode): Record<string, string> {
  const colours = palettes[mode];
  const variables: Record<string, string> = {
    '--ink': colours.ink,
    '--secondary': colours.secondary,
    '--line': colours.line,
    '--edge': colours.edge,
    '--ground': colours.ground,
    '--paper': colours.paper,
    '--accent': colours.accent,
    '--on-accent': colours.onAccent,
    '--accent-tint': tint(colours.accent, 0.1),
    '--alert': colours.alert,
    '--alert-tint': tint(colours.alert, 0.08),
    '--shadow': mode === 'light' ? '0 4px 16px rgba(31, 35, 41, 0.14)' : '0 4px 16px rgba(0, 0, 0, 0.5)',
    '--sans-chinese': sans,
    '--serif': serif,
  };
  for (const [letter, colour] of Object.entries(colours.dimensions)) {
    variables[`--dim-${letter}`] = colour;
    variables[`--dim-${letter}-14`] = tint(colour, 0.14);
    variables[`--dim-${letter}-28`] = tint(colour, mode === 'light' ? 0.28 : 0.34);
    variables[`--dim-${letter}-60`] = tint(colour, 0.6);
  }
  return variables;
}

export function antdTheme(mode: ColourMode, quiet: boolean): ThemeConfig {
  const colours = palettes[mode];
  return {
    token: {
      colorPrimary: colours.accent,
      colorInfo: colours.accent,
      colorLink: colours.accent,
      colorError: colours.alert,
      colorText: colours.ink,
      colorTextSecondary: colours.secondary,
      colorTextDescription: colours.secondary,
      colorTextPlaceholder: colours.secondary,
      colorTextLightSolid: colours.onAccent,
      colorBgBase: colours.paper,
      colorBgLayout: colours.ground,
      colorBgContainer: colours.paper,
      colorBgElevated: colours.raised,
      colorBorder: colours.edge,
      colorBorderSecondary: colours.line,
      borderRadius: 4,
      borderRadiusLG: 4,
      borderRadiusSM: 4,
      fontFamily: 'var(--sans)',
      fontSize: 14,
      fontSizeSM: 12,
      fontSizeLG: 17,
      lineHeight: 1.57,
      boxShadow: 'var(--shadow)',
      boxShadowSecondary: 'var(--shadow)',
      controlHeight: 32,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.14s',
      motion: !quiet,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', contentFontSizeLG: 17 },
      Modal: { titleFontSize: 17 },
      Segmented: { trackBg: colours.line, itemColor: colours.ink },
    },
  };
}
