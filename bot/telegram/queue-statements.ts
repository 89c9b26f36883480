import type { DatabaseSync } from 'node:sqlite';

/** What the message queue asks its database. */
export type Statements = ReturnType<typeof prepareStatements>;

/** The statements of an open bot database. */
export function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    insertUpdate: prepare(
      'INSERT INTO inbox (update_id, chat_id, payload, received_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    chatsWithWork: prepare(
      `SELECT chat_id FROM inbox WHERE finished_at IS NULL
       UNION SELECT chat_id FROM outbox WHERE finished_at IS NULL`,
    ),
    countWaiting: prepare(
      `SELECT (SELECT COUNT(*) FROM inbox WHERE finished_at IS NULL) AS updates,
              (SELECT COUNT(*) FROM outbox WHERE finished_at IS NULL) AS calls`,
    ),
    unfinished: prepare(
      `SELECT seq, payload, attempts, received_at FROM inbox
       WHERE chat_id = ? AND finished_at IS NULL ORDER BY seq LIMIT ?`,
    ),
    attempt: prepare('UPDATE inbox SET attempts = attempts + 1 WHERE seq = ?'),
    finishUpdate: prepare(
      'UPDATE inbox SET finished_at = ?, payload = NULL WHERE seq = ? AND finished_at IS NULL',
    ),
    insertCall: prepare('INSERT INTO outbox (chat_id, payload, created_at) VALUES (?, ?, ?)'),
    unsent: prepare(
      'SELECT id, payload FROM outbox WHERE chat_id = ? AND finished_at IS NULL ORDER BY id LIMIT 1',
    ),
    endCall: prepare(
      `UPDATE outbox SET finished_at = ?, message_id = ?, dropped_because = ?, payload = NULL WHERE id = ?
       RETURNING chat_id`,
    ),
    replaceCall: prepare('UPDATE outbox SET chat_id = ?, payload = ? WHERE id = ?'),
    dropChat: prepare(
      `UPDATE outbox SET finished_at = ?, dropped_because = ?, payload = NULL
       WHERE chat_id = ? AND finished_at IS NULL`,
    ),
    insertButton: prepare(
      'INSERT INTO buttons (id, chat_id, user_id, action, created_at) VALUES (?, ?, ?, ?, ?)',
    ),
    button: prepare(
      `SELECT id, chat_id, user_id, action FROM buttons
       WHERE id = ? AND created_at >= iif(json_extract(action, '$.kind') = 'deadline', ?, ?)`,
    ),
    saveConversation: prepare(
      `INSERT INTO conversations (chat_id, user_id, state, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at`,
    ),
    conversation: prepare(
      'SELECT state FROM conversations WHERE chat_id = ? AND user_id = ? AND updated_at >= ?',
    ),
    saveWizard: prepare(
      `INSERT INTO wizards (chat_id, user_id, state, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at`,
    ),
    endWizard: prepare('DELETE FROM wizards WHERE chat_id = ? AND user_id = ?'),
    wizard: prepare('SELECT state FROM wizards WHERE chat_id = ? AND user_id = ? AND updated_at >= ?'),
    insertUse: prepare('INSERT INTO uses (day, kind, person, agency, created_at) VALUES (?, ?, ?, ?, ?)'),
    countUses: prepare(
      `SELECT COUNT(*) FILTER (WHERE person = ?) AS person, COUNT(*) FILTER (WHERE agency = ?) AS agency
       FROM uses WHERE day = ? AND kind = ?`,
    ),
    pruneUses: prepare('DELETE FROM uses WHERE created_at < ?'),
    fileId: prepare('SELECT file_id FROM sent_files WHERE document_id = ? AND content_hash = ?'),
    keepFileId: prepare(
      `INSERT INTO sent_files (document_id, content_hash, file_id) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET file_id = excluded.file_id`,
    ),
    forgetFiles: prepare('DELETE FROM sent_files WHERE document_id IN (SELECT value FROM json_each(?))'),
    quoted: prepare(
      `SELECT DISTINCT json_extract(action, '$.citation.documentId') AS id FROM buttons
         WHERE json_extract(action, '$.kind') = 'quotation'
       UNION SELECT DISTINCT json_extract(cited.value, '$.documentId')
         FROM conversations, json_each(conversations.state, '$.citations') AS cited
       UNION SELECT DISTINCT json_extract(named.value, '$.documentId')
         FROM wizards, json_each(wizards.state, '$.basis') AS named
       UNION SELECT document_id FROM sent_files`,
    ),
    forgetButtons: prepare(
      `DELETE FROM buttons
       WHERE json_extract(action, '$.kind') IN ('option', 'more', 'whole-answer', 'rate', 'reason')
         OR json_extract(action, '$.citation.documentId') IN (SELECT value FROM json_each(?))`,
    ),
    forgetConversations: prepare('DELETE FROM conversations'),
    forgetWizards: prepare(
      `DELETE FROM wizards WHERE EXISTS (
         SELECT 1 FROM json_each(wizards.state, '$.basis') AS named
         WHERE json_extract(named.value, '$.documentId') IN (SELECT value FROM json_each(?)))`,
    ),
    forgetButtonsOf: prepare("DELETE FROM buttons WHERE user_id = ? OR json_extract(action, '$.person') = ?"),
    forgetRemindersOf: prepare('DELETE FROM reminders WHERE person = ?'),
    forgetRemindedDaysOf: prepare('DELETE FROM reminded_days WHERE person = ?'),
    // What the agency used today stays used.
    forgetActive: prepare('DELETE FROM active_chats WHERE chat_id = ?'),
    forgetUsesOf: prepare("UPDATE uses SET person = '' WHERE person = ?"),
    forgetReliancesOf: prepare('DELETE FROM reliances WHERE person = ?'),
    insertReliance: prepare(
      `INSERT INTO reliances (person, kind, subject, document_id, agency, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET agency = excluded.agency, at = excluded.at`,
    ),
    pruneReliances: prepare("DELETE FROM reliances WHERE at < iif(kind = 'answer', ?, ?)"),
    forgetTalkOf: prepare('DELETE FROM conversations WHERE user_id = ?'),
    forgetWizardsOf: prepare('DELETE FROM wizards WHERE user_id = ?'),
    // A private chat has the number of its person. The ids of updates stay known, so that none counts twice.
    forgetSentTo: prepare('DELETE FROM outbox WHERE chat_id = ?'),
    forgetReceivedFrom: prepare('UPDATE inbox SET chat_id = 0 WHERE chat_id = ? AND finished_at IS NOT NULL'),
    moveButtons: prepare('UPDATE buttons SET chat_id = ? WHERE chat_id = ?'),
    moveConversations: prepare('UPDATE OR REPLACE conversations SET chat_id = ? WHERE chat_id = ?'),
    moveWizards: prepare('UPDATE OR REPLACE wizards SET chat_id = ? WHERE chat_id = ?'),
    pruneInbox: prepare('DELETE FROM inbox WHERE finished_at < ?'),
    pruneOutbox: prepare('DELETE FROM outbox WHERE finished_at < ?'),
    pruneButtons: prepare(
      "DELETE FROM buttons WHERE created_at < iif(json_extract(action, '$.kind') = 'deadline', ?, ?)",
    ),
    pruneConversations: prepare('DELETE FROM conversations WHERE updated_at < ?'),
    pruneWizards: prepare('DELETE FROM wizards WHERE updated_at < ?'),
  };
}
