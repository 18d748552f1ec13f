import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { AllLetters } from './all-letters';
import { Field } from './field';
import type { PaperIssue } from './paper-issue';
import './papers.css';

const PAPERS = [
  ['workbook', 'workbook.xlsx'],
  ['circular', 'circular.docx'],
  ['briefing', 'briefing.pptx'],
  ['ranking', 'ranking.pdf'],
  ['sheets', 'sheets.pdf'],
  ['csv', 'results.csv'],
  ['json', 'results.json'],
] as const;

/** With the reasons of decisions, and assessors' names to sign beside: the lead's alone. */
const OF_RECORD = [
  ['minutes', 'minutes.docx'],
  ['signatures', 'signatures.docx'],
] as const;

/** Papers that can be had without any town's name. */
const ANONYMOUS: readonly string[] = ['workbook.xlsx', 'results.csv', 'results.json'];

/** What the meeting needs, made from the published results, or from those prepared for it. */
export function MeetingPapers({
  roundId,
  basis,
  isLead,
}: {
  readonly roundId: string;
  readonly basis: 'published' | 'prepared';
  readonly isLead: boolean;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [issue, setIssue] = useState<PaperIssue>({ issuer: '', number: '', date: '' });
  const [isOfficial, setOfficial] = useState(false);
  const [isAnonymous, setAnonymous] = useState(false);
  const href = (file: string) => {
    const query = new URLSearchParams({ basis, lang: language });
    if (isOfficial) query.set('order', 'official');
    if (isAnonymous && ANONYMOUS.includes(file)) query.set('anonymous', '1');
    for (const [name, value] of Object.entries(issue)) if (value !== '') query.set(name, value as string);
    return `/exports/rounds/${roundId}/${file}?${query.toString()}`;
  };
  return (
    <section className="papers" aria-label={t('papers.title')}>
      <div className="papers-links">
        <strong>{t('papers.title')}</strong>
        {[...PAPERS, ...(isLead ? OF_RECORD : [])].map(([label, file]) => (
          <a key={file} href={href(file)} download data-testid={`export-${file}`}>
            {t(`papers.${label}`)}
          </a>
        ))}
      </div>
      <div className="papers-links">
        <Checkbox
          checked={isOfficial}
          onChange={({ target }) => {
            setOfficial(target.checked);
          }}
        >
          {t('papers.official')}
        </Checkbox>
        <Checkbox
          checked={isAnonymous}
          onChange={({ target }) => {
            setAnonymous(target.checked);
          }}
        >
          {t('papers.anonymous')}
        </Checkbox>
      </div>
      {isLead && (
        <details>
          <summary>{t('papers.issue')}</summary>
          <div className="papers-issue">
            {(['issuer', 'number', 'date'] as const).map((name) => (
              <Field key={name} label={t(`papers.${name}`)}>
                {(ids) => (
                  <Input
                    {...ids}
                    type={name === 'date' ? 'date' : 'text'}
                    maxLength={60}
                    value={issue[name]}
                    onChange={({ target }) => {
                      setIssue({ ...issue, [name]: target.value });
                    }}
                  />
                )}
              </Field>
            ))}
          </div>
        </details>
      )}
      <p className="small quiet">
        {basis === 'prepared' && t('papers.notePrepared')} {t('papers.note')}
      </p>
      {isLead && basis === 'published' && <AllLetters roundId={roundId} issue={issue} />}
    </section>
  );
}
