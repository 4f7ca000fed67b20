// Comforts only: every page works without this file.
(() => {
  'use strict';
  const thai = new Intl.Collator(document.documentElement.lang || 'th', { numeric: true });

  // A table shown as cards keeps its meaning for screen readers.
  const roles = table => {
    table.setAttribute('role', 'table');
    table.querySelectorAll('thead, tbody, tfoot').forEach(part => part.setAttribute('role', 'rowgroup'));
    table.querySelectorAll('tr').forEach(row => row.setAttribute('role', 'row'));
    table.querySelectorAll('thead th').forEach(cell => cell.setAttribute('role', 'columnheader'));
    table.querySelectorAll('tbody th').forEach(cell => cell.setAttribute('role', 'rowheader'));
    table.querySelectorAll('td').forEach(cell => cell.setAttribute('role', 'cell'));
  };

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell ? (cell.dataset.value ?? cell.textContent.trim()) : '';
  };

  const sortable = table => {
    const heads = [...table.querySelectorAll('thead th')];
    heads.forEach((head, column) => {
      if (!head.textContent.trim() || head.querySelector('button') || 'unsorted' in head.dataset) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const body = table.tBodies[0];
        const all = [...body.rows];
        const totals = all.filter(row => row.classList.contains('total'));
        const rows = all.filter(row => !row.classList.contains('total'));
        rows.sort((a, b) => (down ? -1 : 1) * thai.compare(value(a, column), value(b, column)));
        body.append(...totals, ...rows);
      });
    });
  };

  // <button type="button" hidden data-copy="id of what is copied" data-copied="copied">: without this file the text is
  // there to be selected by hand.
  const copyable = button => {
    const source = document.getElementById(button.dataset.copy);
    if (!source || !button.hidden) return;
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    const select = () => {
      if ('select' in source) return source.select();
      const range = document.createRange();
      range.selectNodeContents(source);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    };
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(source.value ?? source.innerText);
      } catch {
        select();
        if (!document.execCommand('copy')) return;
      }
      button.textContent = button.dataset.copied ?? label;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  };

  // <button type="button" hidden data-print>: without this file the browser's own menu prints.
  const printing = button => {
    if (!button.hidden) return;
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  };

  const enhance = root => {
    root.querySelectorAll('[data-copy]').forEach(copyable);
    root.querySelectorAll('button[data-print]').forEach(printing);
    root.querySelectorAll('table.cards').forEach(roles);
    root.querySelectorAll('table.sortable').forEach(sortable);
    root.querySelectorAll('.problems').forEach(list => list.focus());
  };

  // A form is sent once; the button says that something is happening.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || form.method === 'get') return;
    form.dataset.sent = 'yes';
    (event.submitter ?? form.querySelector('[type=submit], button:not([type])'))?.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
  }));

  document.addEventListener('DOMContentLoaded', () => enhance(document));
  document.addEventListener('htmx:load', event => enhance(event.target));
})();
