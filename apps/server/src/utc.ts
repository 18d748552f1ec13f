// Before anything reads a clock: what the database keeps is UTC wherever the server stands.
process.env.TZ = 'UTC';
