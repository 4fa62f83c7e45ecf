// The form works without this. It only proposes names of participating organizations while one is being typed.
const field = document.querySelector('input[data-names]');

if (field) {
  const list = document.getElementById(field.getAttribute('list'));
  let waiting;
  let asked = '';

  const propose = async () => {
    const typed = field.value.trim();
    if (typed.length < 3 || typed === asked) {
      return;
    }
    asked = typed;
    try {
      const answer = await fetch(`${field.dataset.names}?q=${encodeURIComponent(typed)}`, { credentials: 'omit' });
      const names = answer.ok ? await answer.json() : [];
      if (field.value.trim() === typed) {
        list.replaceChildren(...names.map((name) => new Option(name, name)));
      }
    } catch {
      // Without proposals the name is typed in full.
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(propose, 250);
  });
}
