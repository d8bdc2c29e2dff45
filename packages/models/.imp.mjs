let c=process.cpuUsage(); const lap=(n)=>{const u=process.cpuUsage(c);console.log(n,((u.user+u.system)/1000).toFixed(0),'cpu ms');c=process.cpuUsage()};
await import('zod/mini'); lap('zod/mini');
await import('@lethe/protocol'); lap('protocol');
await import('zod'); lap('zod');
await import(process.argv[2]+'/nano/open-nano.'+(process.argv[2]==='./src'?'ts':'js')); lap('open-nano');
