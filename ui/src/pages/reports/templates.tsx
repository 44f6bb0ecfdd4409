/** 様式: the templates that come with the program and one's own, to be copied, edited, written to a file and taken in. */
import { Copy, FileDown, FileUp, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TemplateRow } from '@/ipc/contract';
import { type Failure, failureOf } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { notify } from '@/kit/toast';
import { useAct } from '@/parts/act';
import { FailureNote } from '@/parts/failure';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { chooseHouseStyle, clearHouseStyle, readTemplate, saveTemplate } from '@/state/long';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Back } from './back';

/** A key that no template has yet. */
export function freeKey(key: string, rows: readonly TemplateRow[]): string {
  const taken = new Set(rows.map((row) => row.template.key));
  for (let number = 2; ; number += 1) {
    const next = `${key.slice(0, 36)}-${number}`;
    if (!taken.has(next)) return next;
  }
}

export function Templates() {
  const { t, lang } = useText();
  const name = useName();
  const { isToday } = useAsOf();
  const { go } = usePlace();
  const act = useAct();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { data, error } = useAnswer({ query: 'templates' }, { keep: true });
  const rows = data ?? [];
  const open = (key: string) => go({ record: null, search: { view: 'template', template: key } });
  const copy = async ({ template }: TemplateRow) => {
    const key = freeKey(template.key, rows);
    const said = (text: string) => t('screen-template-copy-name', { name: text });
    const content = {
      ...template,
      key,
      name: {
        ja: said(template.name.ja),
        ...(template.name.en ? { en: `${template.name.en} (copy)` } : {}),
      },
    };
    const receipt = await act.record({ intent: 'save-template', content }, t('screen-template-copied'));
    if (receipt) open(key);
  };
  const toFile = async (key: string) => {
    setFailure(null);
    try {
      const written = await saveTemplate(key, lang);
      if (written) notify({ message: t('screen-template-written', { name: written }) });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  const fromFile = async () => {
    setFailure(null);
    try {
      const read = await readTemplate();
      if (!read) return;
      const isTaken = rows.some((row) => row.template.key === read.key);
      const content = isTaken ? { ...read, key: freeKey(read.key, rows) } : read;
      const receipt = await act.record({ intent: 'save-template', content }, t('screen-template-taken-in'));
      if (receipt) open(content.key);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  const remove = (id: string) =>
    act.record({ intent: 'remove-template', template: id }, t('screen-template-removed'));
  const wrong = failure ?? act.failure ?? error;
  return (
    <div className="page-plain page-wide">
      <Back />
      <h1>{t('screen-templates')}</h1>
      <p className="kit-hint">{t('screen-templates-hint')}</p>
      {isToday && (
        <div className="doors">
          <Button rank="secondary" onPress={() => void fromFile()}>
            <FileUp size={16} aria-hidden />
            {t('screen-template-take-in')}
          </Button>
        </div>
      )}
      {wrong && <FailureNote failure={wrong} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="sheet-scroll" role="group" aria-label={t('screen-templates')} tabIndex={0}>
        <table className="plain-table">
          <caption className="sr-only">{t('screen-templates')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cli-template-name')}</th>
              <th scope="col">{t('cli-template-key')}</th>
              <th scope="col">{t('cli-template-needs')}</th>
              <th scope="col">{t('cli-template-own')}</th>
              <th scope="col">
                <span className="sr-only">{t('screen-template-acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { template, id } = row;
              const called = <span className="sr-only">{name(template.name)}</span>;
              return (
                <tr key={template.key}>
                  <th scope="row">{name(template.name)}</th>
                  <td>{template.key}</td>
                  <td>{template.needs ? t(`template-needs-${template.needs}`) : ''}</td>
                  <td>{t(id ? 'cli-template-is-own' : 'cli-template-is-shipped')}</td>
                  <td>
                    <div className="doors">
                      {isToday && (
                        <Button rank="tertiary" onPress={() => void copy(row)}>
                          <Copy size={16} aria-hidden />
                          {t('screen-template-copy')}
                          {called}
                        </Button>
                      )}
                      {isToday && id && (
                        <Button rank="tertiary" onPress={() => open(template.key)}>
                          <Pencil size={16} aria-hidden />
                          {t('screen-template-edit')}
                          {called}
                        </Button>
                      )}
                      <Button rank="tertiary" onPress={() => void toFile(template.key)}>
                        <FileDown size={16} aria-hidden />
                        {t('screen-template-write')}
                        {called}
                      </Button>
                      {isToday && id && (
                        <Button rank="tertiary" onPress={() => void remove(id)}>
                          <Trash2 size={16} aria-hidden />
                          {t('screen-template-remove')}
                          {called}
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <HouseStyle />
    </div>
  );
}

/** The Word file from which Word reports take how they look. */
function HouseStyle() {
  const { t } = useText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { data, refetch } = useAnswer({ query: 'house-style' }, { keep: true });
  const put = async (act: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await act();
      await refetch();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  return (
    <section className="reports-part" aria-labelledby="house-style">
      <h2 id="house-style">{t('screen-house-style')}</h2>
      <p className="kit-hint">{t('screen-house-style-hint')}</p>
      <p role="status">{data ? t('cli-report-style', { name: data }) : t('cli-report-style-none')}</p>
      <div className="doors">
        <Button rank="secondary" onPress={() => void put(chooseHouseStyle)}>
          <FileUp size={16} aria-hidden />
          {t('screen-house-style-choose')}
        </Button>
        {data && (
          <Button rank="tertiary" onPress={() => void put(clearHouseStyle)}>
            {t('screen-house-style-clear')}
          </Button>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
