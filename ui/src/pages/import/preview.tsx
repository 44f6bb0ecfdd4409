/** What an import would do, before it does it. */
import type { Difference, ImportPreview, ImportProblem } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Banner } from '@/kit/banner';
import { hasSentence } from '@/text/bundle';
import { useText } from '@/text/text';

const columns = ['read', 'new', 'changed', 'gone', 'unchanged'] as const;

export function Preview({ preview }: { preview: ImportPreview }) {
  const { t, lang } = useText();
  const number = new Intl.NumberFormat(lang === 'ja' ? 'ja-JP' : 'en-GB');
  return (
    <>
      <section className="page-part">
        <h2>{preview.label}</h2>
        {preview.attribution && <p className="kit-hint">{preview.attribution}</p>}
        <div className="overflow-x-auto">
          <table className="plain-table" data-figures>
            <caption>{t('screen-import-counts')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('screen-import-noun')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`screen-import-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.counts.map((count) => (
                <tr key={count.noun}>
                  <th scope="row">{t(`noun-${count.noun}`)}</th>
                  {columns.map((column) => (
                    <td key={column} data-zero={count[column] === 0 ? '' : undefined}>
                      {number.format(count[column])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="kit-hint">
          {preview.files
            .map(({ name, rows }) => t('screen-import-file', { name, rows: number.format(rows) }))
            .join('、')}
        </p>
      </section>
      {preview.problem_total > 0 && <Problems preview={preview} />}
      {preview.notes.length > 0 && (
        <section className="page-part">
          <h2>{t('screen-import-notes')}</h2>
          <ul className="bullets">
            {preview.notes.map((note) => {
              const id = `import-note-${note.code}`;
              return (
                <li key={note.code}>
                  {hasSentence(lang, id)
                    ? t(id, { count: note.count, of: note.of ?? note.count })
                    : `${note.code} ${note.count}`}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {preview.differences.length > 0 && <Differences preview={preview} />}
    </>
  );
}

function Problems({ preview }: { preview: ImportPreview }) {
  const { t, lang } = useText();
  const reason = ({ reason: code }: ImportProblem) => {
    const id = `import-problem-${code}`;
    return hasSentence(lang, id) ? t(id) : code;
  };
  return (
    <section className="page-part">
      <Banner tone="warn" title={t('screen-import-problems', { count: preview.problem_total })}>
        {t('screen-import-problems-hint')}
      </Banner>
      <div className="overflow-x-auto">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('screen-import-problem-file')}</th>
              <th scope="col">{t('screen-import-problem-line')}</th>
              <th scope="col">{t('screen-import-problem-column')}</th>
              <th scope="col">{t('screen-import-problem-reason')}</th>
              <th scope="col">{t('screen-import-problem-value')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.problems.map((problem) => (
              <tr key={`${problem.file}:${problem.line}:${problem.column}:${problem.reason}`}>
                <td>{problem.file}</td>
                <td className="tabular-nums">{problem.line}</td>
                <td>{problem.column ?? t('screen-none')}</td>
                <td>{reason(problem)}</td>
                <td>{problem.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More shown={preview.problems.length} total={preview.problem_total} />
    </section>
  );
}

const tones = { new: 'accent', changed: 'warn', gone: 'danger' } as const;

function Differences({ preview }: { preview: ImportPreview }) {
  const { t } = useText();
  return (
    <section className="page-part">
      <h2>{t('screen-import-differences', { count: preview.total })}</h2>
      <ul className="rows">
        {preview.differences.map((one) => (
          <li key={`${one.noun}:${one.key}:${one.what}`}>
            <p className="log-head">
              <Tag tone={tones[one.what]}>{t(`screen-import-${one.what}`)}</Tag>
              <span className="text-quiet">{t(`noun-${one.noun}`)}</span>
              <span>{one.title}</span>
              <span className="text-quiet tabular-nums">{one.key}</span>
            </p>
            <Fields difference={one} />
          </li>
        ))}
      </ul>
      <More shown={preview.differences.length} total={preview.total} />
    </section>
  );
}

function Fields({ difference }: { difference: Difference }) {
  const { t, lang } = useText();
  if (difference.fields.length === 0) return null;
  return (
    <dl className="log-parts">
      {difference.fields.map(({ field, old, new: now }) => {
        const id = `field-${field.replaceAll('_', '-')}`;
        return (
          <div key={field}>
            <dt>{hasSentence(lang, id) ? t(id) : field}</dt>
            <dd>
              <del>{old ?? t('screen-none')}</del> → <ins>{now ?? t('screen-none')}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function More({ shown, total }: { shown: number; total: number }) {
  const { t } = useText();
  return total > shown ? (
    <p className="kit-hint">{t('screen-more-than-shown', { count: total - shown })}</p>
  ) : null;
}
