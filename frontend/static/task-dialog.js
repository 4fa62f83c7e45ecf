// A combo box asks the server half a second after the last letter, and only its answer makes what was typed the value.
// Whoever types and presses the button at once would have the task carried out without it: the press waits for the answer.
const LONGEST = 5000;
const STEP = 25;

const searching = (dialog) => [...dialog.querySelectorAll('vaadin-combo-box')].some((field) => field.loading);

function settleFirst(button) {
  if (button.gatehouseSettles) return;
  button.gatehouseSettles = true;
  let waiting = false;
  const pressAgain = (dialog, until) => {
    if (button.isConnected && searching(dialog) && Date.now() < until) {
      setTimeout(pressAgain, STEP, dialog, until);
    } else {
      waiting = false;
      button.click();
    }
  };
  const press = (event) => {
    const dialog = button.closest('vaadin-dialog');
    if (waiting || (dialog && searching(dialog) && (event.isTrusted || button.gatehouseByKeyboard))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!waiting) {
        waiting = true;
        setTimeout(pressAgain, STEP, dialog, Date.now() + LONGEST);
      }
    }
  };
  button.addEventListener('click', press, true);
}

// Control and Enter anywhere in a dialog press its button, whatever lies between: what was typed last is left first, so that it counts.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(event.target instanceof Element)) return;
  const dialog = event.target.closest('vaadin-dialog');
  const button = dialog && [...dialog.querySelectorAll('vaadin-button')].find((one) => one.gatehouseSettles);
  if (!button || button.disabled) return;
  event.preventDefault();
  event.target.blur?.();
  button.gatehouseByKeyboard = true;
  button.click();
  button.gatehouseByKeyboard = false;
});

window.gatehouseTask = { settleFirst };
