/** One picture and what it shows. */
export interface Picture {
  readonly stage: string;
  readonly who: string;
  readonly name: string;
  readonly language: string;
  readonly size: string;
  readonly file: string;
}

/** A page that lists pictures by time of the year and by page, each with its languages and sizes side by side. */
export function writeIndex(pictures: readonly Picture[]): string {
  const stages = [...new Set(pictures.map(({ stage }) => stage))];
  const parts = stages.map((stage) => {
    const here = pictures.filter((picture) => picture.stage === stage);
    const pages = [...new Set(here.map(({ who, name }) => `${name} · ${who}`))];
    return `<h2 id="${stage}">${stage}</h2>${pages
      .map(
        (title) =>
          `<h3>${title}</h3><div class="row">${here
            .filter(({ who, name }) => `${name} · ${who}` === title)
            .map(
              ({ file, language, size }) =>
                `<figure><a href="${encodeURI(file)}"><img loading="lazy" class="${size}" src="${encodeURI(file)}" alt="${title}, ${language}, ${size}"></a><figcaption>${language} · ${size}</figcaption></figure>`,
            )
            .join('')}</div>`,
      )
      .join('')}`;
  });
  const links = stages.map((stage) => `<a href="#${stage}">${stage}</a>`).join(' · ');
  return `<!doctype html><meta charset="utf-8"><title>Fazhi</title><style>body{font:14px sans-serif;margin:24px}.row{display:flex;gap:16px;flex-wrap:wrap;align-items:flex-start}figure{margin:0}img{border:1px solid #ccc;max-height:600px}.desk{width:480px;object-fit:cover;object-position:top}.phone{width:160px;object-fit:cover;object-position:top}</style><h1>Fazhi</h1><nav>${links}</nav>${parts.join('')}`;
}
