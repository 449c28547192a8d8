// Loaded before each test file of the project that runs on PostgreSQL.
import { inject } from 'vitest';
import './postgres-setup.ts';
import { postgresDatabase } from './postgres-database.ts';
import { useDatabase } from './the-database.ts';

useDatabase(postgresDatabase(inject('postgres')));
