/** The as-of switch of the top bar, and the banner while it is not today. */
import { CalendarClock } from 'lucide-react';
import { create } from 'zustand';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Pop } from '@/kit/pop';
import { setAsOf, setRecordedBy, useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { DayField } from './day-field';

const useSwitch = create<{ isOpen: boolean }>(() => ({ isOpen: false }));
const setOpen = (isOpen: boolean) => useSwitch.setState({ isOpen });

/** Opens the switch from elsewhere. */
export function openAsOf(): void {
  setOpen(true);
}

export function AsOfSwitch() {
  const { t, day: written } = useText();
  const { day, recordedBy, isToday } = useAsOf();
  const isOpen = useSwitch((state) => state.isOpen);
  return (
    <Pop
      isOpen={isOpen}
      onOpenChange={setOpen}
      label={t('screen-as-of-title')}
      face={
        <>
          <CalendarClock size={16} aria-hidden />
          {t('screen-as-of', { day: written(day) })}
        </>
      }
    >
      {(close) => (
        <div className="flex w-72 flex-col gap-3">
          <DayField
            label={t('screen-as-of-title')}
            hint={t('screen-as-of-hint')}
            value={day}
            onChange={(chosen) => {
              setAsOf(chosen);
              if (chosen !== null) close();
            }}
            autoFocus
          />
          <DayField
            label={t('screen-as-of-recorded')}
            hint={t('screen-as-of-recorded-hint')}
            value={recordedBy}
            onChange={(chosen) => {
              setRecordedBy(chosen);
              if (chosen !== null) close();
            }}
          />
          {!isToday && (
            <Button
              onPress={() => {
                setAsOf(null);
                close();
              }}
            >
              {t('screen-as-of-today')}
            </Button>
          )}
        </div>
      )}
    </Pop>
  );
}

export function AsOfBanner() {
  const { t, day: written } = useText();
  const { day, recordedBy, isToday } = useAsOf();
  if (isToday) return null;
  return (
    <Banner
      tone="warn"
      title={
        recordedBy === null
          ? t('screen-as-of-banner', { day: written(day) })
          : t('screen-as-of-banner-recorded', { day: written(day), recorded: written(recordedBy) })
      }
      actions={<Button onPress={() => setAsOf(null)}>{t('screen-as-of-today')}</Button>}
    />
  );
}
