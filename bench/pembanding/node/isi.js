// node isi.js ENGINE TEMPLATE DATA.json OUTPUT TIMES: fills the template so often; prints the milliseconds and the peak memory.
const fs = require("fs");
const { performance } = require("perf_hooks");
const [engine, templatePath, dataPath, output, times] = process.argv.slice(2);
const template = fs.readFileSync(templatePath);
const raw = JSON.parse(fs.readFileSync(dataPath, "utf-8"));
const baris = raw.baris.map((row) => Object.fromEntries(row.map((text, index) => [`k${index}`, text])));
const data = { ...raw.nilai, paragraf: raw.paragraf, baris };

const engines = {
  docxtemplater: async () => {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    document.render(data);
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  },
  "docx-templates": async () => {
    const { createReport } = require("docx-templates");
    const options = { template, data, cmdDelimiter: "+++", noSandbox: true, maximumWalkingDepth: 1e9 };
    return Buffer.from(await createReport({ ...options, processLineBreaks: false }));
  },
};

(async () => {
  const spent = [];
  let content;
  for (let round = 0; round < Number(times); round++) {
    const start = performance.now();
    content = await engines[engine]();
    spent.push(performance.now() - start);
  }
  fs.writeFileSync(output, content);
  console.log(JSON.stringify({ spent, peak: process.resourceUsage().maxRSS / 1024 }));
})();
