/** How the picture is read. */
import { MilestoneSign, type Standing } from '@/parts/milestones/sign';
import { useText } from '@/text/text';

const standings: readonly Standing[] = ['ahead', 'late', 'done', 'dropped'];

export function Legend() {
  const { t } = useText();
  return (
    <ul className="map-legend" aria-label={t('screen-timeline-legend')}>
      {standings.map((standing) => (
        <li key={standing}>
          <MilestoneSign critical={false} standing={standing} />
          {t(`screen-milestone-${standing}`)}
        </li>
      ))}
      <li>
        <MilestoneSign critical standing="ahead" />
        {t('milestone-critical')}
      </li>
      <li>
        <svg width="44" height="20" viewBox="-10 -10 44 20" aria-hidden="true" className="tl-drawing">
          <g className="tl-moved">
            <path className="tl-ghost" d="M0 -6.5L6.5 0L0 6.5L-6.5 0Z" />
            <path d="M7 0H32M28 -3L32 0L28 3" />
          </g>
        </svg>
        {t('screen-timeline-legend-ghost')}
      </li>
      <li>
        <svg width="44" height="12" viewBox="0 0 44 12" aria-hidden="true" className="tl-drawing">
          <path className="tl-bar" data-ends="open" d="M0 1H38L43 6L38 11H0Z" />
        </svg>
        {t('screen-timeline-legend-open')}
      </li>
    </ul>
  );
}
