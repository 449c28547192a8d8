// Loaded into each server by `npm start` with --import: a server whose starter was killed outright (no signal
// could be passed on) ends itself instead of keeping the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
