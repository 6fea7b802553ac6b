// Times write-good on the drafts that come as JSON on stdin; prints CPU milliseconds a draft and memory.
const begun = process.cpuUsage();
const writeGood = require('write-good');
const started = process.cpuUsage(begun);
const drafts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const warm = Number(process.argv[2]);
drafts.slice(0, warm).forEach((draft) => writeGood(draft));
const times = drafts.slice(warm).map((draft) => {
  const before = process.cpuUsage();
  writeGood(draft);
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) / 1000;
});
console.log(JSON.stringify({ times, start: (started.user + started.system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }));
