/** How a template's reports are put together: what is named each time, grouping, first base of comparison, paper. */
import type { FirstSince, Grouping, Needs, ReportTemplate } from '@/ipc/contract';
import { Select } from '@/kit/choice';
import { Checkbox } from '@/kit/pick';
import { useText } from '@/text/text';

const needs: readonly Needs[] = ['body', 'domain', 'framework', 'post'];
const groupings: readonly Grouping[] = ['ministry', 'domain', 'pillar', 'framework', 'none'];
const beginnings: readonly FirstSince[] = ['ask', 'week', 'month', 'quarter', 'fiscal-year'];

interface SettingProps {
  template: ReportTemplate;
  onChange: (template: ReportTemplate) => void;
}

export function Setting({ template, onChange }: SettingProps) {
  const { t } = useText();
  const { needs: needed, ...rest } = template;
  return (
    <section className="template-section" aria-labelledby="template-setting">
      <h2 id="template-setting">{t('screen-template-setting')}</h2>
      <Select
        label={t('screen-template-needs')}
        hint={t('screen-template-needs-hint')}
        choices={[
          { id: '', label: t('screen-template-needs-nothing') },
          ...needs.map((id) => ({ id, label: t(`template-needs-${id}`) })),
        ]}
        value={needed ?? ''}
        onChange={(id) => {
          const chosen = needs.find((one) => one === id);
          onChange(chosen ? { ...rest, needs: chosen } : rest);
        }}
      />
      <Select
        label={t('screen-template-grouping')}
        choices={groupings.map((id) => ({ id, label: t(`template-grouping-${id}`) }))}
        value={template.grouping}
        onChange={(id) =>
          onChange({ ...template, grouping: groupings.find((one) => one === id) ?? template.grouping })
        }
      />
      <Select
        label={t('screen-template-first-since')}
        choices={beginnings.map((id) => ({ id, label: t(`template-first-since-${id}`) }))}
        value={template.first_since}
        onChange={(id) =>
          onChange({ ...template, first_since: beginnings.find((one) => one === id) ?? template.first_since })
        }
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
