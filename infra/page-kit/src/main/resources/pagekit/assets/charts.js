// Draws tables marked with data-chart as charts above themselves. The table stays: it is what readers without this file
// have, and what says the figures in full. The library comes only when a chart comes into sight, and not to whoever saves data.
//   <table data-chart="line|bars|columns" data-unit="%">   line: years from left to right; bars: from above; columns: months
//   <th data-series> marks the columns that are drawn; figures are the cell's data-value, or its text
(() => {
  'use strict';
  const library = document.currentScript.dataset.library;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const symbols = ['circle', 'rect', 'triangle', 'diamond'];
  const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];
  let loading;

  const load = () => loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = library;
    script.onload = () => resolve(window.echarts);
    script.onerror = reject;
    document.head.append(script);
  });

  const number = cell => {
    const text = (cell.dataset.value ?? cell.textContent).replace(/[,%\s]/g, '');
    return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
  };

  const read = table => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows].filter(row => !row.classList.contains('total'));
    const drawn = heads.flatMap((head, at) => 'series' in head.dataset ? [at] : []);
    const figures = drawn.map(at => rows.map(row => number(row.cells[at])));
    const used = rows.map((_, at) => figures.some(one => one[at] !== null));
    const only = list => list.filter((_, at) => used[at]);
    return {
      places: only(rows.map(row => row.cells[0].dataset.short ?? row.cells[0].textContent.trim())),
      series: drawn.map((at, one) => ({ name: heads[at].textContent.trim(), figures: only(figures[one]) })),
    };
  };

  const look = element => {
    const style = getComputedStyle(element);
    const of = name => style.getPropertyValue(name).trim();
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return {
      ink: of('--ink'), quiet: of('--ink-2'), line: of('--line'), paper: of('--paper'),
      colours: [1, 2, 3, 4].map(at => of(`--chart-${at}`)),
      text: { fontFamily: style.fontFamily, fontSize: Math.max(14, size * 0.8), color: of('--ink') },
    };
  };

  const said = (value, unit) => value === null || value === undefined ? ''
    : value.toLocaleString('en', { maximumFractionDigits: 2 }) + unit;

  // from a round number below the least, so that differences are seen; never from elsewhere than 0 for bars
  const least = figures => {
    const low = Math.min(...figures), high = Math.max(...figures);
    const step = high - low < 10 ? 5 : 10;
    return low < 20 ? 0 : Math.floor((low - 0.0001) / step) * step;
  };

  const option = (table, element) => {
    const { places, series } = read(table);
    const kind = table.dataset.chart, unit = table.dataset.unit ?? '';
    const seen = look(element), all = series.flatMap(one => one.figures).filter(one => one !== null);
    const label = { show: true, ...seen.text, formatter: point => said(point.value, unit) };
    const names = { type: 'category', data: places, axisTick: { show: false }, axisLine: { lineStyle: { color: seen.quiet } }, axisLabel: { ...seen.text, hideOverlap: true } };
    const values = { type: 'value', minInterval: unit ? undefined : 1, axisLabel: { show: false }, splitLine: { lineStyle: { color: seen.line } } };
    const many = series.length > 1;
    const end = { show: many, ...seen.text, formatter: point => point.seriesName };
    const drawn = series.map((one, at) => kind === 'line'
      ? { type: 'line', name: one.name, data: one.figures, connectNulls: false, symbol: symbols[at % 4], symbolSize: 9, label: { ...label, position: at % 2 ? 'bottom' : 'top' },
        endLabel: end, labelLayout: { hideOverlap: true }, lineStyle: { width: 3, type: dashes[at % 4] } }
      : { type: 'bar', name: one.name, data: one.figures, barMaxWidth: 28, label: { ...label, formatter: point => point.value ? said(point.value, unit) : '', position: kind === 'bars' ? 'right' : 'top' } });
    return {
      animation: !still.matches, animationDuration: 300, color: seen.colours, textStyle: seen.text, backgroundColor: 'transparent',
      legend: { show: many && kind !== 'line', top: 0, left: 0, itemGap: 16, textStyle: seen.text, selectedMode: false },
      grid: { left: kind === 'line' ? 28 : 8, right: kind === 'bars' ? 64 : many && kind === 'line' ? 72 : 28, top: many && kind !== 'line' ? 40 : 32, bottom: 8, containLabel: true },
      xAxis: kind === 'bars' ? values : { ...names, boundaryGap: kind !== 'line' },
      yAxis: kind === 'bars' ? { ...names, inverse: true } : { ...values, min: kind === 'line' ? least(all) : 0 },
      series: drawn,
    };
  };

  const place = table => {
    const box = document.createElement('div');
    box.className = `chart chart--${table.dataset.chart}`;
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', table.dataset.label ?? '');
    const rows = read(table).places.length;
    if (table.dataset.chart === 'bars') box.style.height = `${rows * 2.75 + 1}rem`;
    const figure = table.closest('figure');
    const before = figure.querySelector('details, .scroll') ?? table;
    before.before(box);
    return box;
  };

  const draw = async table => {
    const echarts = await load().catch(() => null);
    if (!echarts) return;
    const box = place(table);
    const chart = echarts.init(box);
    const paint = () => chart.setOption(option(table, box), true);
    paint();
    dark.addEventListener('change', paint);
    new ResizeObserver(() => chart.resize()).observe(box);
    const details = table.closest('details');
    if (details && matchMedia('(max-width: 600px)').matches) details.open = false;
  };

  const drawable = table => {
    const { places, series } = read(table);
    return places.length > 1 && series.some(one => one.figures.some(figure => figure !== null));
  };

  if (navigator.connection?.saveData) return;
  const watch = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    watch.unobserve(entry.target);
    draw(entry.target.querySelector('table[data-chart]'));
  }), { rootMargin: '100px' });
  document.querySelectorAll('figure:has(table[data-chart])').forEach(figure => {
    if (drawable(figure.querySelector('table[data-chart]'))) watch.observe(figure);
  });
})();
