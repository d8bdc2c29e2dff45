import { loadNano } from '@lethe/models';
const out = [];
for (let i = 0; i < 5; i++) { const c = process.cpuUsage(); const t = performance.now(); const r = await loadNano(); const u = process.cpuUsage(c); out.push(`${(performance.now() - t).toFixed(0)} wall ${((u.user + u.system) / 1000).toFixed(0)} cpu`); await r.close(); }
console.log(out.join(', '));
