// An open page asks every few seconds whether its session still holds, and leads to the sign-in when it does not: what
// somebody may no longer see must not stay on the screen. Asking does not count as using the session.
const EVERY_MILLIS = 4000;

async function ask() {
  if (document.visibilityState !== 'visible') return;
  try {
    const answer = await fetch('/session', { cache: 'no-store' });
    if (answer.status === 401) location.reload();
  } catch {
    // Not reachable: Vaadin tells that by itself.
  }
}

setInterval(ask, EVERY_MILLIS);
document.addEventListener('visibilitychange', ask);
