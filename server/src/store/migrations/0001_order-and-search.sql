CREATE TRIGGER `events_in_order` BEFORE INSERT ON `events`
WHEN NEW.`seq` <> 1 + (SELECT `last_seq` FROM `sessions` WHERE `id` = NEW.`session_id`)
BEGIN SELECT RAISE(ABORT, 'event out of order'); END;
--> statement-breakpoint
CREATE TRIGGER `events_counted` AFTER INSERT ON `events`
BEGIN UPDATE `sessions` SET `last_seq` = NEW.`seq` WHERE `id` = NEW.`session_id`; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `transcripts` USING fts5(`session_id` UNINDEXED, `words`, tokenize = 'porter unicode61');
--> statement-breakpoint
CREATE TRIGGER `transcripts_follow` AFTER DELETE ON `sessions`
BEGIN DELETE FROM `transcripts` WHERE `session_id` = OLD.`id`; END;
