/** How the window looks: the same choices in the settings and at the top of every screen. */
import { Minus, Plus } from 'lucide-react';
import { Button, IconButton } from '@/kit/button';
import { Pick } from '@/kit/pick';
import { type Density, setDensity, useDensity } from '@/state/density';
import { setTheme, type Theme, useTheme } from '@/state/theme';
import { useZoom, zoomIn, zoomOut, zoomPlain } from '@/state/zoom';
import { type DayStyle, setDayStyle, useText } from '@/text/text';

const example = '2026-11-24';

export function DayStylePick() {
  const { t, day, dayStyle } = useText();
  return (
    <Pick<DayStyle>
      label={t('screen-settings-days')}
      options={[
        { id: 'wareki', label: t('screen-settings-days-wareki') },
        { id: 'western', label: t('screen-settings-days-western') },
        { id: 'both', label: t('screen-settings-days-both') },
      ]}
      hint={t('screen-settings-days-example', { day: day(example) })}
      value={dayStyle}
      onChange={setDayStyle}
    />
  );
}

export function ThemePick() {
  const { t } = useText();
  const theme = useTheme((state) => state.theme);
  return (
    <Pick<Theme>
      label={t('screen-settings-theme')}
      options={[
        { id: 'system', label: t('screen-settings-theme-system') },
        { id: 'light', label: t('screen-settings-theme-light') },
        { id: 'dark', label: t('screen-settings-theme-dark') },
      ]}
      value={theme}
      onChange={setTheme}
    />
  );
}

export function DensityPick() {
  const { t } = useText();
  const density = useDensity((state) => state.density);
  return (
    <Pick<Density>
      label={t('screen-settings-density')}
      options={[
        { id: 'comfortable', label: t('screen-settings-density-comfortable') },
        { id: 'compact', label: t('screen-settings-density-compact') },
      ]}
      value={density}
      onChange={setDensity}
    />
  );
}

export function ZoomSteps() {
  const { t } = useText();
  const percent = useZoom((state) => state.percent);
  return (
    <div className="kit-field" role="group" aria-label={t('screen-settings-zoom')}>
      <span className="kit-label">{t('screen-settings-zoom')}</span>
      <div className="flex items-center gap-1">
        <IconButton label={t('screen-keys-zoom-out')} onPress={zoomOut}>
          <Minus size={16} aria-hidden />
        </IconButton>
        <span role="status" className="min-w-12 text-center tabular-nums">
          {t('screen-kit-percent', { value: percent })}
        </span>
        <IconButton label={t('screen-keys-zoom-in')} onPress={zoomIn}>
          <Plus size={16} aria-hidden />
        </IconButton>
        <Button rank="tertiary" isDisabled={percent === 100} onPress={zoomPlain}>
          {t('screen-keys-zoom-plain')}
        </Button>
      </div>
    </div>
  );
}
