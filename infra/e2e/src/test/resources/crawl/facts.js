// What the page says of itself, and where it leads.
const digest = text => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
};
// of what it is built, without what it says: rows of a list that are alike count once
const built = element => {
  const parts = [...element.children].map(built).filter((part, at, all) => part !== all[at - 1]);
  return element.tagName + ' ' + (element.getAttribute('class') ?? '') + ' ' + (element.getAttribute('role') ?? '') + ' ' +
    (element.getAttribute('type') ?? '') + '(' + parts.join() + ')';
};
return {
  lang: document.documentElement.lang,
  title: document.title,
  scripts: document.scripts.length,
  height: document.documentElement.scrollHeight,
  links: [...document.querySelectorAll('a[href]')].map(link => link.href),
  ids: [...document.querySelectorAll('[id]')].map(element => element.id),
  forms: [...document.querySelectorAll('main form[method=post]')].map(form => form.action),
  complains: document.querySelector('main :is([role=alert], [aria-invalid=true], .error, .notice--late)') !== null,
  shape: digest(built(document.body)),
};
