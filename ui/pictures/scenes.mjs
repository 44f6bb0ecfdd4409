/**
 * What is pictured: every screen, in each state that looks different. A scene says where it begins and what is
 * pressed; words are asked for by message id, so that a scene is the same in both languages.
 * Not here: how a picture is taken (take.mjs). lint/manual.mjs finds a screen without a scene.
 */

/** As the gallery's core numbers its workstreams, organisations and topics. */
const id = (kind, index) => `${kind}${String(index).padStart(21, '0')}`;
const workstream = `/workstreams/${id('w', 0)}`;
const contested = `/workstreams/${id('w', 4)}`;
const today = `/meetings/${id('m', 2)}`;

/** What a person does; `say` gives the words of a message. */
const press = (message) => async (page, say) => {
  const button = page.getByRole('button', { name: say(message) });
  await button.first().click();
};
const section = (name) => async (page) => {
  await page.locator(`[role=tab][data-key="${name}"]`).click();
};
const fill = (message, text) => async (page, say) => {
  await page.getByLabel(say(message), { exact: false }).first().fill(text);
};
const keys = (one) => (page) => page.keyboard.press(one);
const type = (text) => (page) => page.keyboard.insertText(text);
const see = (selector) => (page) => page.locator(selector).first().waitFor();
const inGrid = (page) => page.locator('.kit-grid-keys').first().focus();

const passphrase = 'kasumigaseki no sakura 2026';
const toPlace = [press('screen-start-next'), press('screen-start-next')];
const toKey = [
  ...toPlace,
  press('screen-start-place-choose'),
  fill('screen-passphrase', passphrase),
  fill('screen-start-repeat', passphrase),
  press('screen-start-create'),
  see('.start-key'),
];

/** What the clipboard holds after three rows were copied in a spreadsheet: one changed, one new, one impossible. */
const pasted = ['00047\t宇宙システムの強化（改）', '09901\t重要鉱物の国際連携', '00084\t'].join('\n');
async function paste(page) {
  await page.locator('.kit-grid-keys').first().focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
    );
  }, pasted);
  await page.locator('.review-list').waitFor();
}

/** Every screen can be looked at as of another day; a banner says so. */
const lookBack = [
  (page) => page.locator('.app-top button:has(.lucide-calendar-clock)').click(),
  (page) => page.locator('.kit-pop input').first().fill('R8.11.15'),
  keys('Enter'),
];

/** `screen` is the folder of the page; `shows` waits for what must be seen; `clip` is the part that the manual shows. */
export const scenes = [
  { id: 'start', screen: 'start', begins: 'first', steps: [], shows: '.start', clip: '.start' },
  {
    id: 'start-begin',
    screen: 'start',
    begins: 'first',
    steps: [press('screen-start-next')],
    shows: '.start',
    clip: '.start',
  },
  { id: 'start-place', screen: 'start', begins: 'first', steps: toPlace, shows: '.start-place' },
  {
    id: 'start-short',
    screen: 'start',
    begins: 'first',
    steps: [...toPlace, press('screen-start-create')],
    shows: '.kit-error',
  },
  { id: 'start-key', screen: 'start', begins: 'first', steps: toKey, shows: '.start-key', clip: '.start' },
  {
    id: 'start-who',
    screen: 'start',
    begins: 'first',
    steps: [
      ...toKey,
      (page) => page.locator('.start label:has(input[type=checkbox])').click(),
      press('screen-start-next'),
    ],
    shows: 'main.start input',
  },
  { id: 'unlock', screen: 'unlock', begins: 'locked', steps: [], shows: '.start', clip: '.start' },
  {
    id: 'unlock-recovery',
    screen: 'unlock',
    begins: 'locked',
    steps: [press('screen-unlock-by-recovery')],
    shows: '.start',
  },
  {
    id: 'workstreams',
    screen: 'workstreams',
    at: '/workstreams',
    steps: [],
    shows: '.kit-grid [role=row]',
    manual: true,
  },
  {
    id: 'workstreams-record',
    screen: 'workstreams',
    at: workstream,
    steps: [],
    shows: '.answer',
    manual: true,
  },
  {
    id: 'workstreams-empty',
    screen: 'workstreams',
    begins: 'empty',
    at: '/workstreams',
    steps: [],
    shows: '.kit-empty',
  },
  {
    id: 'workstreams-none',
    screen: 'workstreams',
    at: '/workstreams?q=xyz',
    steps: [],
    shows: '.kit-empty',
  },
  {
    id: 'workstreams-grouped',
    screen: 'workstreams',
    at: '/workstreams?group=lead',
    steps: [],
    shows: '.kit-grid [role=row]',
  },
  {
    id: 'workstreams-adding',
    screen: 'workstreams',
    at: '/workstreams',
    steps: [press('screen-workstreams-new')],
    shows: '.strip',
  },
  {
    id: 'workstreams-columns',
    screen: 'workstreams',
    at: '/workstreams',
    steps: [press('screen-kit-columns-short')],
    shows: '.kit-columns',
  },
  {
    id: 'workstreams-bulk',
    screen: 'workstreams',
    at: '/workstreams',
    steps: [inGrid, keys('Shift+ArrowDown'), keys('Shift+ArrowDown'), keys('Shift+Space')],
    shows: '.page-bulk',
    manual: true,
  },
  {
    id: 'workstreams-agenda',
    screen: 'workstreams',
    at: '/workstreams',
    steps: [
      inGrid,
      keys('Shift+ArrowDown'),
      keys('Shift+ArrowDown'),
      keys('Shift+Space'),
      press('screen-bulk-agenda'),
    ],
    shows: '.strip .kit-select',
    manual: true,
  },
  {
    id: 'dependencies-several',
    screen: 'dependencies',
    at: `/dependencies?of=${[0, 1, 2].map((index) => id('w', index)).join(',')}`,
    steps: [],
    shows: '.dep-node',
  },
  {
    id: 'workstreams-paste',
    screen: 'workstreams',
    at: '/workstreams',
    steps: [paste],
    shows: '.review-list',
    manual: true,
  },
  {
    id: 'workstreams-as-of',
    screen: 'workstreams',
    at: workstream,
    steps: lookBack,
    shows: '.app-banners > *',
    manual: true,
  },
  { id: 'record-full', screen: 'workstreams', at: `${workstream}?view=full`, steps: [], shows: '.answer' },
  {
    id: 'record-status',
    screen: 'workstreams',
    at: `${workstream}?view=full`,
    steps: [
      see('.answer'),
      keys('2'),
      type('公募への応募が想定を下回り、交付決定が1か月遅れる見込み。'),
      press('screen-status-more'),
    ],
    shows: '.strip-more',
    clip: '.record .strip',
  },
  {
    id: 'record-ownership',
    screen: 'workstreams',
    at: contested,
    steps: [section('ownership')],
    shows: '.rows',
  },
  {
    id: 'record-assign',
    screen: 'workstreams',
    at: `${workstream}?view=full`,
    steps: [
      section('ownership'),
      press('screen-assign'),
      (page) => page.locator('.strip [role=combobox]').first().fill('環境省'),
      (page) => page.locator('[role=option]').first().click(),
      keys('Control+Enter'),
      see('.strip-ways'),
      (page) => page.locator('.strip-ways').scrollIntoViewIfNeeded(),
    ],
    shows: '.strip-ways',
    clip: '.record .strip',
  },
  {
    id: 'record-goals',
    screen: 'workstreams',
    at: workstream,
    steps: [section('goals')],
    shows: '[role=tabpanel]',
  },
  {
    id: 'record-facts',
    screen: 'workstreams',
    at: workstream,
    steps: [section('facts')],
    shows: '[role=tabpanel]',
  },
  {
    id: 'record-outline',
    screen: 'workstreams',
    at: workstream,
    steps: [section('outline')],
    shows: '[role=tabpanel]',
  },
  { id: 'record-history', screen: 'workstreams', at: workstream, steps: [section('history')], shows: '.log' },
  {
    id: 'record-erase',
    screen: 'workstreams',
    at: workstream,
    steps: [section('history'), press('screen-erase')],
    shows: '[role=alertdialog]',
  },
  { id: 'record-gone', screen: 'workstreams', at: '/workstreams/gone', steps: [], shows: '.kit-banner' },
  {
    id: 'frameworks',
    screen: 'frameworks',
    at: '/frameworks',
    steps: [],
    shows: '.map-list tbody tr',
    manual: true,
  },
  {
    id: 'frameworks-record',
    screen: 'frameworks',
    at: `/frameworks/${id('t', 305)}`,
    steps: [],
    shows: '.framework .plain-table',
    manual: true,
  },
  {
    id: 'people',
    screen: 'people',
    at: `/people/${id('n', 1)}`,
    steps: [],
    shows: '.record .rows',
    manual: true,
  },
  {
    id: 'coverage',
    screen: 'coverage',
    at: '/coverage',
    steps: [],
    shows: '.matrix',
    manual: true,
  },
  {
    id: 'coverage-cell',
    screen: 'coverage',
    at: '/coverage',
    steps: [(page) => page.locator('.matrix tbody td [data-cell]').first().click()],
    shows: '#cell-title',
  },
  {
    id: 'coverage-as-of',
    screen: 'coverage',
    at: '/coverage',
    steps: lookBack,
    shows: '.app-banners > *',
  },
  { id: 'today', screen: 'today', at: '/today', steps: [], shows: '.today-items', manual: true },
  { id: 'findings', screen: 'findings', at: '/findings', steps: [], shows: '.kit-grid [role=row]' },
  {
    id: 'findings-record',
    screen: 'findings',
    at: '/findings',
    steps: [see('.kit-grid [role=row]'), inGrid, keys('ArrowDown'), keys('Enter')],
    shows: '.record',
    manual: true,
  },
  { id: 'organisations', screen: 'organisations', at: '/organisations', steps: [], shows: '.tree tbody tr' },
  {
    id: 'organisations-record',
    screen: 'organisations',
    at: `/organisations/${id('o', 11)}`,
    steps: [],
    shows: '.record .rows',
    manual: true,
  },
  {
    id: 'organisations-dissolve',
    screen: 'organisations',
    at: `/organisations/${id('o', 11)}`,
    steps: [press('screen-organisations-dissolve')],
    shows: '.record .strip',
  },
  { id: 'handover', screen: 'handover', at: '/handover', steps: [], shows: '.plain-table tbody tr' },
  {
    id: 'handover-pack',
    screen: 'handover',
    at: `/handover/${id('v', 1)}`,
    steps: [],
    shows: '.handover-items li',
    manual: true,
  },
  {
    id: 'handover-complete',
    screen: 'handover',
    at: `/handover/${id('v', 1)}`,
    steps: [press('screen-handover-complete')],
    shows: '.strip .before-after',
  },
  {
    id: 'handover-begin',
    screen: 'handover',
    at: '/handover',
    steps: [press('screen-handover-begin')],
    shows: '.strip',
  },
  { id: 'meetings', screen: 'meetings', at: '/meetings', steps: [], shows: '.meeting-rows li', manual: true },
  {
    id: 'meetings-planning',
    screen: 'meetings',
    at: '/meetings',
    steps: [press('screen-meeting-plan')],
    shows: '.strip',
  },
  {
    id: 'meetings-series',
    screen: 'meetings',
    at: `/meetings/${id('z', 1)}`,
    steps: [],
    shows: '.meeting-rows li',
  },
  {
    id: 'meetings-record',
    screen: 'meetings',
    at: today,
    steps: [],
    shows: '.meeting-carried li',
    manual: true,
  },
  {
    id: 'meetings-held',
    screen: 'meetings',
    at: `/meetings/${id('m', 1)}`,
    steps: [],
    shows: '.meeting-minutes li',
  },
  {
    id: 'meetings-line',
    screen: 'meetings',
    at: today,
    steps: [
      fill('screen-minute-line', '対応: 代替調達先の調査 @METI #00047 期限 12/20'),
      see('.minute-read .kit-tag'),
    ],
    shows: '.minute-read .log-head strong',
    clip: '.meeting-minutes',
  },
  {
    id: 'meetings-which',
    screen: 'meetings',
    at: today,
    steps: [fill('screen-minute-line', '対応: 調査 @省')],
    shows: '.minute-candidates',
  },
  {
    id: 'meetings-deciding',
    screen: 'meetings',
    at: today,
    steps: [press('screen-decision-take')],
    shows: '.strip',
  },
  {
    id: 'meetings-empty',
    screen: 'meetings',
    begins: 'empty',
    at: '/meetings',
    steps: [],
    shows: '.kit-empty',
  },
  { id: 'actions', screen: 'actions', at: '/actions', steps: [], shows: '.kit-grid [role=row]' },
  {
    id: 'actions-record',
    screen: 'actions',
    at: `/actions/${id('x', 1)}`,
    steps: [],
    shows: '.record',
    manual: true,
  },
  {
    id: 'actions-decisions',
    screen: 'actions',
    at: `/actions/${id('d', 1)}?tab=decisions`,
    steps: [],
    shows: '.record .action-list li',
  },
  {
    id: 'workstreams-coordination',
    screen: 'workstreams',
    at: workstream,
    steps: [section('coordination')],
    shows: '.action-list li',
  },
  { id: 'topics', screen: 'topics', at: '/topics', steps: [], shows: '.kit-grid [role=row]' },
  {
    id: 'topics-record',
    screen: 'topics',
    at: `/topics/${id('t', 2)}`,
    steps: [],
    shows: '.record',
    manual: true,
  },
  {
    id: 'topics-adding',
    screen: 'topics',
    at: '/topics',
    steps: [press('screen-topics-add')],
    shows: '.strip',
  },
  {
    id: 'timeline',
    screen: 'timeline',
    at: '/timeline',
    steps: [],
    shows: '.tl-mark',
    manual: true,
  },
  {
    id: 'timeline-lines',
    screen: 'timeline',
    at: '/timeline?q=内閣サイバー',
    steps: [],
    shows: '.tl-mark',
    clip: '.tl',
    manual: true,
  },
  {
    id: 'timeline-milestone',
    screen: 'timeline',
    at: `/timeline/${id('k', 5)}`,
    steps: [see('.record'), press('screen-milestone-slip')],
    shows: '.strip',
  },
  { id: 'timeline-week', screen: 'timeline', at: '/timeline?span=week', steps: [], shows: '.tl-holiday' },
  { id: 'timeline-decade', screen: 'timeline', at: '/timeline?span=ten-years', steps: [], shows: '.tl-mark' },
  {
    id: 'timeline-list',
    screen: 'timeline',
    at: '/timeline?show=list',
    steps: [],
    shows: '.tl-list-milestones',
  },
  {
    id: 'timeline-empty',
    screen: 'timeline',
    begins: 'empty',
    at: '/timeline',
    steps: [],
    shows: '.kit-empty',
  },
  {
    id: 'workstreams-milestones',
    screen: 'workstreams',
    at: contested,
    steps: [section('milestones')],
    shows: '.slips',
  },
  {
    id: 'dependencies',
    screen: 'dependencies',
    at: `/dependencies?of=${id('w', 4)}`,
    steps: [],
    shows: '.dep-node',
    manual: true,
  },
  { id: 'dependencies-empty', screen: 'dependencies', at: '/dependencies', steps: [], shows: '.kit-empty' },
  { id: 'search', screen: 'search', at: '/search', steps: [], shows: '.kit-empty' },
  {
    id: 'search-found',
    screen: 'search',
    at: '/search?text=供給',
    steps: [],
    shows: '.search-hit',
    manual: true,
  },
  { id: 'search-none', screen: 'search', at: '/search?text=xyz', steps: [], shows: '.kit-empty' },
  { id: 'import', screen: 'import', at: '/import', steps: [], shows: '.page-part' },
  {
    id: 'import-preview',
    screen: 'import',
    at: '/import',
    steps: [press('screen-import-folder')],
    shows: '.import-bar',
    manual: true,
  },
  {
    id: 'import-done',
    screen: 'import',
    at: '/import',
    steps: [press('screen-import-folder'), see('.import-bar'), press('screen-import-apply')],
    shows: '.kit-banner .strip-ways',
  },
  {
    id: 'reports',
    screen: 'reports',
    at: '/reports',
    steps: [],
    shows: 'section[aria-labelledby=reports-issued] table',
    manual: true,
  },
  {
    id: 'reports-compose',
    screen: 'reports',
    at: '/reports?view=compose&series=weekly',
    steps: [],
    shows: '.sheet table',
    manual: true,
  },
  {
    id: 'reports-issue',
    screen: 'reports',
    at: '/reports?view=compose&series=weekly',
    steps: [see('.sheet table'), press('screen-report-issue')],
    shows: '[role=alertdialog]',
  },
  {
    id: 'reports-record',
    screen: 'reports',
    at: '/reports/weekly-2026-003',
    steps: [see('.sheet table'), press('screen-report-verify')],
    shows: '.kit-banner',
  },
  {
    id: 'reports-withdrawn',
    screen: 'reports',
    at: '/reports/weekly-2026-001',
    steps: [],
    shows: '.sheet table',
  },
  {
    id: 'reports-templates',
    screen: 'reports',
    at: '/reports?view=templates',
    steps: [],
    shows: '#house-style',
  },
  {
    id: 'reports-template',
    screen: 'reports',
    at: '/reports?view=template&template=weekly-short',
    steps: [],
    shows: '.sheet',
  },
  {
    id: 'reports-compare',
    screen: 'reports',
    at: '/reports?view=compare&a=weekly-2026-002&b=weekly-2026-003',
    steps: [],
    shows: '.compared-wording',
    manual: true,
  },
  {
    id: 'activity',
    screen: 'activity',
    at: '/activity',
    steps: [],
    shows: 'main table, main .kit-grid',
    manual: true,
  },
  {
    id: 'chase',
    screen: 'chase',
    at: '/chase',
    steps: [see('.chase-rows')],
    shows: '.chase-contacts',
    clip: '.chase-asked',
    manual: true,
  },
  {
    id: 'chase-log',
    screen: 'chase',
    at: '/chase?soon=true',
    steps: [see('.chase-rows'), press('screen-chase-log'), see('.chase-rows .strip')],
    shows: '.strip-foot',
  },
  {
    id: 'record-rating',
    screen: 'workstreams',
    at: workstream,
    steps: [
      see('.status-rating'),
      (page) => page.locator('.status-rating button').first().click(),
      keys('ArrowDown'),
      keys('Enter'),
      see('.status-rating input'),
      (page) => page.locator('.status-rating .kit-pick-option').nth(2).click(),
    ],
    shows: '.status-means',
    clip: '.record .strip',
  },
  { id: 'settings', screen: 'settings', at: '/settings', steps: [], shows: '.plain-list', manual: true },
  { id: 'help', screen: 'help', at: '/help', steps: [], shows: 'h1', manual: true },
  { id: 'absent', screen: 'help', at: '/nowhere', steps: [], shows: '.kit-empty' },
  {
    id: 'palette',
    screen: 'search',
    at: '/workstreams',
    steps: [keys('Control+k'), type('エネ')],
    shows: '.app-palette-list [role=option]',
    clip: '.app-palette-panel',
  },
  { id: 'keys', screen: 'help', at: workstream, steps: [see('.answer'), keys('?')], shows: '.kit-keys' },
  {
    id: 'look',
    screen: 'settings',
    at: '/settings',
    steps: [
      (page, say) =>
        page
          .locator('.app-state')
          .getByRole('button', { name: say('screen-settings-look') })
          .click(),
    ],
    shows: '.kit-pop',
  },
];
