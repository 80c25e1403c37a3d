(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const panel = document.getElementById('evidence');
  const form = document.querySelector('.filters');
  if (!panel) return;
  document.documentElement.classList.add('js');

  const cards = all('.card', panel);
  const links = all('[data-c]');
  const symbols = all('[data-i]');
  const counter = panel.querySelector('.tools output');
  const names = element => (element.dataset.c || '').split(' ').filter(Boolean);
  let allowed = cards;
  let shown = [];
  let origin = null;

  // Shows the evidence of some claims, or of none, and lights up where the text has them.
  const show = ids => {
    shown = cards.filter(card => ids.includes(card.id));
    for (const card of cards) card.classList.toggle('shown', shown.includes(card));
    for (const link of links) {
      const isLit = names(link).some(id => ids.includes(id));
      link.classList.toggle('lit', isLit);
      if (link.matches('a.claim')) link.toggleAttribute('aria-current', isLit);
    }
    const place = allowed.indexOf(shown[0]);
    counter.textContent = place < 0 ? '' : `${place + 1} / ${allowed.length}`;
    panel.scrollTop = 0;
    if (panel.parentElement) panel.parentElement.scrollTop = 0;
  };

  // Keeps a mark in sight of whoever reads its evidence, which on a phone covers the lower part of the screen.
  const reveal = mark => {
    if (!mark) return;
    const room = matchMedia('(min-width: 62rem)').matches ? innerHeight : innerHeight * 0.36;
    const { top, bottom } = mark.getBoundingClientRect();
    if (top >= 16 && bottom <= room) return;
    scrollBy({ top: top - room / 2 });
  };
  const markOf = id => links.find(link => link.matches('article a') && names(link).includes(id));

  const point = symbol => {
    for (const element of symbols) element.classList.toggle('lit', element.dataset.i === symbol);
  };

  const step = by => {
    const place = allowed.indexOf(shown[0]);
    const card = allowed[place < 0 ? 0 : (place + by + allowed.length) % allowed.length];
    if (!card) return;
    show([card.id]);
    reveal(markOf(card.id));
  };

  const close = () => {
    const mark = origin;
    point('');
    // The focus that goes back to the mark is not one that asks for its evidence.
    if (mark) mark.focus();
    show([]);
    origin = null;
  };

  document.addEventListener('click', event => {
    const button = event.target.closest('button[data-do]');
    if (button) {
      if (button.dataset.do === 'close') close();
      else step(button.dataset.do === 'next' ? 1 : -1);
      return;
    }
    const link = event.target.closest('a[data-i], a[data-c]');
    if (!link) return;
    event.preventDefault();
    origin = link;
    if (names(link).length) {
      show(names(link));
      if (shown[0]) reveal(link.matches('article a') ? link : markOf(shown[0].id));
    }
    if (link.dataset.i) {
      point(link.dataset.i);
      const entry = document.getElementById(`i-${link.dataset.i}`);
      if (entry && !names(link).length) entry.scrollIntoView({ block: 'nearest' });
    }
    // A click that the keyboard made leads into the panel; Escape leads back.
    if (event.detail === 0 && shown[0]) shown[0].focus();
  });

  document.addEventListener('focusin', event => {
    const link = event.target.closest('article a.claim');
    if (!link || !link.matches(':focus-visible')) return;
    origin = link;
    show(names(link));
    reveal(link);
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && shown.length) close();
  });

  const filter = () => {
    const verdicts = all('input[name=verdict]:checked', form).map(input => input.value);
    const type = form.elements.type.value;
    const subject = form.elements.subject.value;
    allowed = cards.filter(card => verdicts.includes(card.dataset.verdict)
      && (!type || card.dataset.type === type) && (!subject || card.dataset.subject === subject));
    const ids = new Set(allowed.map(card => card.id));
    for (const link of all('article [data-c]')) {
      link.classList.toggle('off', !names(link).some(id => ids.has(id)));
    }
    const output = form.querySelector('output');
    output.textContent = `${allowed.length} / ${output.dataset.total}`;
    if (shown.length && !ids.has(shown[0].id)) show([]);
  };
  if (form) {
    form.addEventListener('change', filter);
    form.addEventListener('submit', event => event.preventDefault());
    filter();
  }

  const target = decodeURIComponent(location.hash.slice(1));
  if (cards.some(card => card.id === target)) show([target]);
})();
