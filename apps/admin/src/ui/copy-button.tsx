import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Offices often run without https, where the clipboard API is missing: then the text is selected and copied the old way. */
async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to copy on a page served without https
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      type="primary"
      onClick={() => {
        void copyText(text).then(setCopied);
      }}
    >
      <span aria-live="polite">{copied ? t('state.copied') : t('state.copy')}</span>
    </Button>
  );
}
