// Loaded before `ztai` in a test: ends the process as soon as it opens a socket, asks a name server, starts a process or a thread.
// Each of these, by whatever module it is done, is an asynchronous resource of one of these kinds inside Node.js.
const { createHook } = require("node:async_hooks");
const { writeSync } = require("node:fs");

const reaching =
  /^(TCP|UDP|TLS|PIPECONNECT|GETADDRINFO|GETNAMEINFO|QUERY|DNSCHANNEL|HTTPCLIENT|HTTP2|QUIC|PROCESSWRAP|WORKER)/;

createHook({
  init(_id, kind) {
    if (!reaching.test(kind)) return;
    writeSync(2, `reaches out: ${kind}\n`);
    process.exit(86);
  },
}).enable();
