// Empties the form of the page that asks for most, and answers with the button that sends it; null where no form asks for anything.
const asks = field => ['INPUT', 'TEXTAREA'].includes(field.tagName) && field.checkVisibility() &&
  !['hidden', 'submit', 'button', 'checkbox', 'radio'].includes(field.type);
const forms = [...document.querySelectorAll('main form[method=post]')]
  // what was read from a document is taken over as it is
  .filter(form => !form.action.endsWith('/commit'))
  .map(form => ({ form, fields: [...form.elements].filter(asks) }))
  .filter(({ fields }) => fields.length)
  .sort((a, b) => b.fields.length - a.fields.length);
if (!forms.length) return null;
const { form, fields } = forms[0];
fields.forEach(field => { field.value = ''; });
form.noValidate = true;
return [...form.elements].find(field => field.type === 'submit' && field.checkVisibility() && !field.classList.contains('hidden')) ?? null;
