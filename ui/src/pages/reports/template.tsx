/** One's own template while it is edited: names, parts, scope and setting; beside it, how its report would look today. */
import { Save } from 'lucide-react';
import { useMemo } from 'react';
import type { IssueRequest, ReportTemplate, TemplateRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { useAct } from '@/parts/act';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { useAnswer } from '@/state/cache';
import { useCalm } from '@/state/calm';
import { daysFrom, useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Back } from './back';
import { InTwo } from './template-in-two';
import { Parts } from './template-parts';
import { Scope } from './template-scope';
import { Setting } from './template-setting';

export function TemplateEditor({ row }: { row: TemplateRow }) {
  const { t } = useText();
  const { go } = usePlace();
  const act = useAct();
  const { template, draft } = useEdited(row);
  const change = (some: Partial<ReportTemplate>) => draft.change({ template: { ...template, ...some } });
  const save = async () => {
    const intent = {
      intent: 'save-template' as const,
      content: template,
      ...(row.id ? { template: row.id } : {}),
    };
    const receipt = await act.record(intent, t('screen-template-saved'));
    if (!receipt) return;
    draft.forget();
    go({ record: null, search: { view: 'templates' } });
  };
  return (
    <div className="compose">
      <div className="compose-side">
        <Back to="templates" />
        <h1>{t('screen-template-editing')}</h1>
        <Form className="compose-form" label={t('screen-template-editing')} onRecord={() => void save()}>
          {(press) => (
            <>
              <InTwo
                label={t('screen-template-name')}
                value={template.name}
                onChange={(name) => change({ name })}
                autoFocus
              />
              <InTwo
                label={t('screen-template-title')}
                value={template.title}
                onChange={(title) => change({ title })}
              />
              <Parts parts={template.parts} onChange={(parts) => change({ parts })} />
              <Scope scope={template.scope ?? {}} onChange={(scope) => change({ scope })} />
              <Setting template={template} onChange={(next) => draft.change({ template: next })} />
              {act.failure && <FailureNote failure={act.failure} />}
              <div className="strip-foot">
                <Button rank="primary" isDisabled={act.isBusy} onPress={press}>
                  <Save size={16} aria-hidden />
                  {t('screen-template-save')}
                  <kbd aria-hidden>Ctrl+Enter</kbd>
                </Button>
                {draft.isTouched && (
                  <Button rank="tertiary" onPress={draft.forget}>
                    {t('screen-strip-forget')}
                  </Button>
                )}
              </div>
            </>
          )}
        </Form>
      </div>
      <Look template={template} />
    </div>
  );
}

function useEdited(row: TemplateRow) {
  const draft = useDraft<{ template: ReportTemplate }>(`template:${row.template.key}`, {
    template: row.template,
  });
  return { template: draft.draft.template, draft };
}

/** How a report by it would look today; asked when the hand rests. */
function Look({ template }: { template: ReportTemplate }) {
  const { t, lang } = useText();
  const { day } = useAsOf();
  const calm = useCalm(JSON.stringify(template));
  // What has to be named when it is used is not known while it is edited: it looks the same without.
  const { needs: _needs, ...asked } = useMemo(() => JSON.parse(calm) as ReportTemplate, [calm]);
  const request: IssueRequest = {
    series: 'weekly',
    as_of: day,
    since: daysFrom(day, -30),
    language: lang,
    formats: [],
    distribution: [],
    order: [],
  };
  const { data, error } = useAnswer({ query: 'report-preview', request, template: asked }, { keep: true });
  return (
    <section className="compose-page" aria-labelledby="preview-title">
      <h2 id="preview-title" className="compose-title">
        {t('screen-report-preview')}
      </h2>
      {error && <FailureNote failure={error} />}
      {data && <Sheet document={data.document} id="sheet-title" stamp={t('screen-report-draft')} />}
    </section>
  );
}
