// Keeps the list of the newest events up to date while it is looked at; without this file the page is loaded anew by hand.
//   <section data-events="/api/events?…" data-refresh="/streams?…" id="…"> with a hidden [data-pause] button and a [data-state]
(() => {
  'use strict';
  const CALM = 2000;

  const follow = section => {
    const pause = document.querySelector('button[data-pause]');
    const state = document.querySelector('[data-state]');
    const words = state.dataset;
    let source, due, waiting = false;

    const say = text => { if (state.textContent !== text) state.textContent = text; };

    // the service writes the list, in one place and one language; at most once in a while, however many events come
    const refresh = async () => {
      due = undefined;
      try {
        const answer = await fetch(section.dataset.refresh, { headers: { Accept: 'text/html' } });
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.getElementById(section.id);
        const opened = [...section.querySelectorAll('details[open]')].map(one => one.id);
        if (!fresh || waiting) return;
        const known = new Set([...section.querySelectorAll('li[id]')].map(one => one.id));
        section.replaceChildren(...fresh.childNodes);
        section.querySelectorAll('details').forEach(one => { one.open = opened.includes(one.id); });
        section.querySelectorAll('li[id]').forEach(one => one.classList.toggle('fresh', !known.has(one.id)));
      } catch {
        say(words.lost);
      }
    };

    const start = () => {
      waiting = false;
      source = new EventSource(section.dataset.events);
      source.onopen = () => say(words.on);
      source.onerror = () => say(words.lost);
      source.addEventListener('message', () => { due ??= setTimeout(refresh, CALM); });
      pause.textContent = words.pause;
    };

    const stop = () => {
      waiting = true;
      source.close();
      clearTimeout(due);
      due = undefined;
      say(words.off);
      pause.textContent = words.resume;
    };

    pause.hidden = false;
    pause.addEventListener('click', () => waiting ? (start(), refresh()) : stop());
    addEventListener('pagehide', () => source.close());
    addEventListener('pageshow', event => { if (event.persisted && !waiting) start(); });
    start();
  };

  document.querySelectorAll('[data-events]').forEach(follow);
})();
