CREATE TRIGGER `events_in_order` BEFORE INSERT ON `events`
WHEN NEW.`seq` <> 1 + coalesce((SELECT `last_seq` FROM `sessions` WHERE `id` = NEW.`session_id`), -1)
BEGIN SELECT RAISE(ABORT, 'event out of order'); END;
--> statement-breakpoint
CREATE TRIGGER `events_counted` AFTER INSERT ON `events`
BEGIN UPDATE `sessions` SET `last_seq` = NEW.`seq` WHERE `id` = NEW.`session_id`; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `words_index` USING fts5(`text`, content = 'words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `words_indexed` AFTER INSERT ON `words`
BEGIN INSERT INTO `words_index` (`rowid`, `text`) VALUES (NEW.`id`, NEW.`text`); END;
--> statement-breakpoint
CREATE TRIGGER `words_forgotten` AFTER DELETE ON `words`
BEGIN INSERT INTO `words_index` (`words_index`, `rowid`, `text`) VALUES ('delete', OLD.`id`, OLD.`text`); END;
