/**
 * Stands between the screens and the core: a message that no screen of ours would send goes no further, whatever a
 * dependency of the screens may try. What a command may do is decided by permissions and by the command itself.
 */
(() => {
  const commands = [
    'ask', 'submit', 'rehearse', 'keep', 'about', 'session', 'settings', 'set_settings', 'remind', 'cancel',
    'choose_workspace', 'create', 'recovery_sheet', 'introduce', 'unlock', 'lock', 'choose_import', 'preview_import',
    'draft_report', 'issue_report', 'save_report', 'render_handover', 'render_meeting', 'reveal_report',
    'save_workbook', 'save_template', 'read_template', 'choose_house_style', 'clear_house_style', 'plugin:event|listen',
    'plugin:event|unlisten', 'plugin:webview|set_webview_zoom', 'plugin:__TAURI_CHANNEL__|fetch',
  ];

  const plain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

  window.__TAURI_ISOLATION_HOOK__ = (message) => {
    const shape =
      plain(message) &&
      Number.isInteger(message.callback) &&
      Number.isInteger(message.error) &&
      (message.payload === undefined || message.payload === null || plain(message.payload));
    if (!shape || !commands.includes(message.cmd)) throw new Error('not a message of Renkei');
    return message;
  };
})();
