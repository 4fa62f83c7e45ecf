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
    if (waiting || (dialog && searching(dialog) && event.isTrusted)) {
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

window.gatehouseTask = { settleFirst };
