// What is cut or sticks out, as a list of sentences; empty where everything can be read. Runs at the size that the window has.
const faults = new Set();
const root = document.documentElement;
const shown = text => '“' + text.trim().replace(/\s+/g, ' ').slice(0, 40) + '”';
const named = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') +
  [...element.classList].map(name => '.' + name).join('');

const wider = Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
if (wider > 0) faults.add('the page is ' + wider + ' px wider than the window');

const styles = new Map();
const style = element => {
  if (!styles.has(element)) styles.set(element, getComputedStyle(element));
  return styles.get(element);
};
const boxes = new Map();
const box = element => {
  if (!boxes.has(element)) boxes.set(element, element.getBoundingClientRect());
  return boxes.get(element);
};
const clips = way => way === 'hidden' || way === 'clip';
const scrolls = way => way === 'auto' || way === 'scroll';
// for screen readers only
const unseen = element => style(element).clipPath !== 'none' && box(element).width <= 1 && box(element).height <= 1;
const isBlock = element => !['inline', 'contents'].includes(style(element).display);

// letters may lean out of their line by a pixel and a half; where blanks are kept, the one before a line break hangs over its end
const slack = element => style(element).whiteSpaceCollapse === 'collapse' ? 1.5 : parseFloat(style(element).fontSize) / 2;

const look = (text, parent, rect) => {
  for (let element = parent; element && element !== document.body; element = element.parentElement) {
    if (unseen(element)) return;
  }
  const SLACK = slack(parent);
  let seen = false;
  for (let element = parent; element && element !== document.body; element = element.parentElement) {
    if (!isBlock(element)) continue;
    const around = box(element);
    const { overflowX, overflowY } = style(element);
    const sticksOut = rect.right > around.right + SLACK || rect.left < around.left - SLACK;
    if (scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1) return;
    if (sticksOut && clips(overflowX)) faults.add(named(element) + ' cuts off ' + shown(text));
    if (clips(overflowY) && (rect.bottom > around.bottom + SLACK || rect.top < around.top - SLACK))
      faults.add(named(element) + ' cuts ' + shown(text) + ' in height');
    if (!seen && sticksOut) faults.add(shown(text) + ' is wider than its ' + named(element));
    seen = true;
    if (scrolls(overflowY)) return;
  }
  if (rect.right > root.clientWidth + SLACK || rect.left < -SLACK) faults.add(shown(text) + ' stands outside the window');
};

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const parent = node.parentElement;
  if (!node.data.trim() || parent.closest('script, style, template, noscript, option, svg')) continue;
  if (!parent.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true })) continue;
  range.selectNodeContents(node);
  const rect = range.getBoundingClientRect();
  if (rect.width > 0 && rect.height > 0) look(node.data, parent, rect);
}
return [...faults].slice(0, 20);
