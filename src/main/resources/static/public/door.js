// Show or hide what is typed into a password field. Without this script the button stays away.
for (const button of document.querySelectorAll('[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal);
  button.setAttribute('aria-controls', input.id);
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    button.textContent = shown ? button.dataset.show : button.dataset.hide;
    input.focus();
  });
  input.form.addEventListener('submit', () => {
    input.type = 'password';
  });
}
