// What the page says of itself, and where it leads.
return {
  lang: document.documentElement.lang,
  title: document.title,
  scripts: document.scripts.length,
  height: document.documentElement.scrollHeight,
  links: [...document.querySelectorAll('a[href]')].map(link => link.href),
  ids: [...document.querySelectorAll('[id]')].map(element => element.id),
};
