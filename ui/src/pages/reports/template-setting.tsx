/** How a template's reports are put together: what is named each time, grouping, first base of comparison, paper. */
import type { ReportTemplate } from '@/ipc/contract';
import { Checkbox } from '@/kit/pick';
import { OptionalWordField, WordField } from '@/parts/word-field';
import { useText } from '@/text/text';

interface SettingProps {
  template: ReportTemplate;
  onChange: (template: ReportTemplate) => void;
}

export function Setting({ template, onChange }: SettingProps) {
  const { t } = useText();
  const { needs, ...rest } = template;
  return (
    <section className="template-section" aria-labelledby="template-setting">
      <h2 id="template-setting">{t('screen-template-setting')}</h2>
      <OptionalWordField
        family="template-needs"
        label={t('screen-template-needs')}
        hint={t('screen-template-needs-hint')}
        blank={t('screen-template-needs-nothing')}
        value={needs ?? null}
        onChange={(chosen) => onChange(chosen ? { ...rest, needs: chosen } : rest)}
      />
      <WordField
        family="template-grouping"
        label={t('screen-template-grouping')}
        value={template.grouping}
        onChange={(grouping) => onChange({ ...template, grouping })}
      />
      <WordField
        family="template-first-since"
        label={t('screen-template-first-since')}
        value={template.first_since}
        onChange={(first_since) => onChange({ ...template, first_since })}
      />
      <Checkbox
        label={t('screen-template-upright')}
        value={template.paper === 'upright'}
        onChange={(isUpright) => onChange({ ...template, paper: isUpright ? 'upright' : 'across' })}
      />
      <Checkbox
        label={t('screen-template-one-side')}
        value={template.one_side ?? false}
        onChange={(one_side) => onChange({ ...template, one_side })}
      />
    </section>
  );
}
