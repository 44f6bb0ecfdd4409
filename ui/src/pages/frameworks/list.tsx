/** The same as the picture in words: each framework with who stands behind it and what day comes next. */
import type { FrameworkMap } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { HealthIcon } from '@/parts/health';
import { ShortName, useName } from '@/parts/name';
import { useText } from '@/text/text';
import { picked, weightOf, worst } from './layout';
import { NextDate } from './next';

interface ListProps {
  map: FrameworkMap;
  wants: (index: number) => boolean;
  /** Only those behind which this ministry stands. */
  body: string | null;
  onBody: (id: string | null) => void;
  onFramework: (id: string) => void;
}

export function MapList({ map, wants, body, onBody, onFramework }: ListProps) {
  const { t } = useText();
  const name = useName();
  const shown = picked(map, wants);
  const place = map.bodies.findIndex(({ organisation }) => organisation.id === body);
  const isOfBody = (index: number) =>
    shown.cells.some((cell) => cell.framework === index && cell.body === place);
  const rows = shown.frameworks.filter((index) => place < 0 || isOfBody(index));
  const chosen = map.bodies[place];
  return (
    <section className="page-list" aria-labelledby="map-list-title">
      <header className="page-head">
        <h2 id="map-list-title">{chosen ? name(chosen.name) : t('screen-frameworks-list')}</h2>
        <span className="text-quiet tabular-nums" role="status">
          {t('screen-count', { count: rows.length })}
        </span>
        {chosen && (
          <div className="page-head-end">
            <Button rank="tertiary" onPress={() => onBody(null)}>
              {t('screen-frameworks-all')}
            </Button>
          </div>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="map-list" role="group" aria-label={t('screen-frameworks-list')} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('noun-framework')}</th>
              <th scope="col">{t('noun-organisation')}</th>
              <th scope="col">{t('framework-next')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((index) => {
              const row = map.frameworks[index];
              if (!row) return null;
              const behind = shown.cells.filter(({ framework }) => framework === index);
              return (
                <tr key={row.id}>
                  <th scope="row">
                    <Button rank="tertiary" onPress={() => onFramework(row.id)}>
                      {name(row.name)}
                    </Button>
                    <span className="map-list-note">
                      {row.sum.workstreams === 0
                        ? t('screen-frameworks-no-workstream')
                        : t('count-workstreams', { count: row.sum.workstreams })}
                    </span>
                  </th>
                  <td>
                    <ul className="map-bodies">
                      {behind.map(({ body: at, tie, ...cell }) => {
                        const one = map.bodies[at];
                        const weight = weightOf(cell, tie);
                        const health = worst(cell.health);
                        return (
                          one && (
                            <li key={at}>
                              <ShortName organisation={one.organisation} />
                              {health && (
                                <>
                                  <HealthIcon health={health} />
                                  <span className="sr-only">{t(`health-${health}`)}</span>
                                </>
                              )}
                              <span className="text-quiet">
                                {weight === 'named' || !weight
                                  ? t(`tie-${tie ?? 'involves'}`)
                                  : `${t(`coverage-${weight}`)}${cell.parts[weight]}`}
                              </span>
                            </li>
                          )
                        );
                      })}
                    </ul>
                  </td>
                  <td>
                    <NextDate date={row.next} brief />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
