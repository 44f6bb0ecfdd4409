### Words of the screens: headings, buttons, guidance. Refusals and faults are not here.

## Frame
screen-app-name = Renkei
screen-app-name-latin = 連携
screen-skip = Skip to the main area
screen-rail = Screens
screen-rail-main = Main screens
screen-rail-more = Other screens
screen-today = Today
screen-workstreams = Workstreams
screen-coverage = Coverage
screen-findings = Findings
screen-timeline = Timeline
screen-meetings = Meetings
screen-reports = Reports
screen-topics = Topics
screen-organisations = Organisations
screen-import = Import
screen-activity = Activity
screen-settings = Settings
screen-help = Help
screen-top-palette = Search, go to, act
screen-top-saved = Saved { $time }
screen-top-saving = Saving…
screen-top-language = Switch language (to Japanese)
screen-top-language-mark = 日本語
screen-top-theme-system = Theme: as the system
screen-top-theme-light = Theme: light
screen-top-theme-dark = Theme: dark
screen-top-lock = Lock
screen-top-keys = Keyboard shortcuts
screen-fault-title = This screen could not be shown
screen-fault-body = Saved records are not affected. Open the screen again. If that does not help, give the code below to your help desk.
screen-fault-code = Code: { $code }
screen-fault-retry = Open again
screen-fault-home = Back to the first screen
screen-absent-title = There is no such screen
screen-absent-body = The link is old, or the screen does not exist yet. Choose from the list on the left.
screen-none-title = No screen to open
screen-none-body = This version has no screens yet.

## Parts
screen-kit-close = Close
screen-kit-cancel = Cancel
screen-kit-required = required
screen-kit-choose = Choose
screen-kit-no-match = No match
screen-kit-open-list = Open the list
screen-kit-percent = { $value }%
screen-kit-notices = Notices
screen-kit-dismiss = Dismiss the notice
screen-kit-split = Position of the divider
screen-kit-loading = Loading
screen-kit-date-unreadable = Not readable as a date. Examples: R8.11.24, 令和8年11月24日, 2026-11-24
screen-kit-date-reading = Reading…
screen-kit-info = Note
screen-kit-good = Done
screen-kit-warn = Caution
screen-kit-danger = Error

## Keyboard
screen-keys-title = Keyboard shortcuts
screen-keys-general = General
screen-keys-sheet = Open this list
screen-keys-lock = Lock
screen-keys-palette = Open search, go to, act
screen-keys-notices = Go to the notices
