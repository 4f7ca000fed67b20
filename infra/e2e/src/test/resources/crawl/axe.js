// Violations of the rules with the given tags, one sentence each. axe itself is there.
const done = arguments[arguments.length - 1];
if (document.querySelector('iframe, frame')) done(['frames: nobody looks into them']);
else axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'], preload: false }).then(
  result => done(result.violations.map(rule =>
    rule.id + ' (' + rule.nodes.length + '): ' + rule.nodes.slice(0, 2).map(node =>
      node.html.slice(0, 160) + ' ' + (node.any[0] || node.all[0] || node.none[0] || { message: '' }).message).join(' | '))),
  problem => done(['axe failed: ' + problem]));
