/** Who led when: each period in the names of its days, with the post and who held it then. */
import type { LeadPeriod } from '@/ipc/contract';
import { useName } from '@/parts/name';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

export function LeadsThroughTime({ leads }: { leads: readonly LeadPeriod[] }) {
  const { t, day } = useText();
  const { day: shown } = useAsOf();
  const name = useName();
  const isNow = ({ from, to }: LeadPeriod) => (from === null || from <= shown) && (to === null || shown < to);
  return (
    <section>
      <h3>{t('screen-leads-through-time')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('screen-leads-period')}</th>
            <th scope="col">{t('field-role')}</th>
            <th scope="col">{t('noun-organisation')}</th>
            <th scope="col">{t('noun-post')}</th>
          </tr>
        </thead>
        <tbody>
          {leads.map((lead) => (
            <tr
              key={`${lead.assignment}${lead.from}${lead.organisation.name.ja}`}
              aria-current={isNow(lead) ? 'date' : undefined}
            >
              <td>
                {t('screen-period', {
                  from: lead.from ? day(lead.from) : t('screen-period-open'),
                  to: lead.to ? day(lead.to) : t('screen-period-now'),
                })}
              </td>
              <td>
                {t(`role-${lead.role}`)}
                {lead.state === 'proposed' && ` ${t('assignment-proposed')}`}
              </td>
              <th scope="row">{name(lead.organisation.name)}</th>
              <td>
                {[lead.post && name(lead.post), ...lead.holders.map((one) => name(one.name))]
                  .filter(Boolean)
                  .join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
