// Single-letter keys of the review desk. They never act inside fields, dialogs or with a modifier held, and can be
// switched off (WCAG 2.1.4); the choice stays in this browser.
const STORED = 'gatehouse.desk.keys';
const KEYS = new Set(['j', 'k', 'a', 'r', 'h', 'x', 'z', '/', '?', 'gq', 'gu']);
const LONGEST_PAUSE = 1000;
let goPressed = -LONGEST_PAUSE;

export const enabled = () => localStorage.getItem(STORED) !== 'off';

function typing(event) {
  const target = event.composedPath()[0];
  return (
    target instanceof Element &&
    (target.closest('input, textarea, select, [contenteditable], [role="radio"], [role="listbox"], vaadin-overlay') !== null)
  );
}

function overlayOpen() {
  return document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-select[opened], vaadin-combo-box[opened]') !== null;
}

function tell(desk, event, key) {
  event.preventDefault();
  desk.dispatchEvent(new CustomEvent('desk-key', { detail: { key } }));
}

function pressed(desk, event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  // The layout hears Escape while something in it has the focus; a page just opened has it nowhere.
  if (event.key === 'Escape' && event.target === document.body && !overlayOpen()) tell(desk, event, 'Escape');
  if (!enabled() || typing(event) || overlayOpen()) return;
  const key = event.timeStamp - goPressed < LONGEST_PAUSE ? 'g' + event.key : event.key;
  goPressed = event.key === 'g' ? event.timeStamp : -LONGEST_PAUSE;
  if (KEYS.has(key)) tell(desk, event, key);
}

window.gatehouseDesk = {
  keys(desk) {
    if (desk.gatehouseKeys) return;
    desk.gatehouseKeys = (event) => desk.isConnected && pressed(desk, event);
    document.addEventListener('keydown', desk.gatehouseKeys);
  },
  keysOff(desk) {
    document.removeEventListener('keydown', desk.gatehouseKeys);
    delete desk.gatehouseKeys;
  },
  enabled,
  enable(on) {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  },
};
