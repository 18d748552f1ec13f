import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface EditPhraseProps {
  readonly text: string;
  readonly save: (text: string) => void;
  readonly cancel: () => void;
}

/** A phrase being written anew. */
export function EditPhrase({ text, save, cancel }: EditPhraseProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(text);
  return (
    <li className="phrase-edit">
      <Input.TextArea
        autoFocus
        autoSize
        maxLength={500}
        aria-label={t('desk.phraseEdit')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      <Button
        size="small"
        type="primary"
        disabled={words.trim() === ''}
        onClick={() => {
          save(words);
        }}
      >
        {t('state.save')}
      </Button>
      <Button size="small" onClick={cancel}>
        {t('state.cancel')}
      </Button>
    </li>
  );
}
