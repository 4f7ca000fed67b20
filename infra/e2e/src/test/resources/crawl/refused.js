// Of the forms that are sent to one of the given addresses, takes the one that asks for most, types the given words everywhere, which may
// be none, and answers with the button that sends it; null where none asks for anything.
document.querySelectorAll('main details').forEach(part => { part.open = true; });
const asks = field => ['INPUT', 'TEXTAREA', 'SELECT'].includes(field.tagName) && field.checkVisibility() &&
  !['hidden', 'submit', 'button'].includes(field.type);
const forms = [...document.querySelectorAll('main form[method=post]')]
  .filter(form => arguments[0].includes(form.action))
  .map(form => ({ form, fields: [...form.elements].filter(asks) }))
  .filter(({ fields }) => fields.length)
  .sort((a, b) => b.fields.length - a.fields.length);
if (!forms.length) return null;
const { form, fields } = forms[0];
const words = arguments[1];
fields.forEach(field => {
  if (['checkbox', 'radio'].includes(field.type)) field.checked = false;
  else if (field.type === 'file') field.value = '';
  else if (field.tagName !== 'SELECT') field.value = words;
});
form.noValidate = true;
const buttons = [...form.elements].filter(field => field.type === 'submit' && field.checkVisibility() && !field.classList.contains('hidden'));
// not one that adds a row or goes back
return buttons.find(button => !button.classList.contains('second')) ?? buttons[0] ?? null;
