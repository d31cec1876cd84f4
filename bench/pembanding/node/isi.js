// node isi.js ENGINE TEMPLATE DATA.json OUTPUT TIMES SECONDS: fills the template so often, but not on after so many seconds;
// prints the milliseconds of the processor and the peak memory in MB.
const fs = require("fs");
const [engine, templatePath, dataPath, output, times, seconds] = process.argv.slice(2);
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
  let total = 0;
  while (spent.length < Number(times) && total < Number(seconds) * 1000) {
    const start = process.cpuUsage();
    content = await engines[engine]();
    const used = process.cpuUsage(start);
    spent.push((used.user + used.system) / 1000);
    total += spent[spent.length - 1];
  }
  fs.writeFileSync(output, content);
  console.log(JSON.stringify({ spent, peak: process.resourceUsage().maxRSS / 1024 }));
})();
