/** From which day on something is new, and how to say otherwise. */
import { useState } from 'react';
import { Button } from '@/kit/button';
import { DayField } from '@/parts/day-field';
import { useAsOf } from '@/state/clock';
import type { Looked } from '@/state/looked';
import { useText } from '@/text/text';

export function Since({ looked, since }: { looked: Looked; since: string }) {
  const { t, day } = useText();
  const { isToday, today } = useAsOf();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="today-since">
      <p className="kit-hint" role="status">
        {t(`screen-today-since-${looked.how}`, { day: day(since) })}
      </p>
      {isToday && (
        <div className="today-since-acts">
          <Button rank="tertiary" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t('screen-today-since-change')}
          </Button>
          {looked.how === 'chosen' && (
            <Button rank="tertiary" onPress={() => looked.choose(null)}>
              {t('screen-today-since-reset')}
            </Button>
          )}
          {since !== today && (
            <Button rank="tertiary" onPress={() => looked.choose(today)}>
              {t('screen-today-since-seen')}
            </Button>
          )}
          {isOpen && (
            <div className="strip-day">
              <DayField
                label={t('screen-today-since')}
                tense="past"
                value={since}
                onChange={(chosen) => looked.choose(chosen !== null && chosen <= today ? chosen : null)}
                autoFocus
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
