// Answers once fonts are there and nothing is being loaded into the page.
const done = arguments[arguments.length - 1];
const wait = () => document.querySelector('.htmx-request') ? setTimeout(wait, 20) : document.fonts.ready.then(() => done(true));
wait();
