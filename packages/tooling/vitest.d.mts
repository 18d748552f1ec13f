import type { ViteUserConfig } from 'vitest/config';

/** The settings that every package's tests share; `more` are one package's own. */
export function packageTests(more?: NonNullable<ViteUserConfig['test']>): ViteUserConfig;
