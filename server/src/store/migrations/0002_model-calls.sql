CREATE TABLE `calls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` text NOT NULL,
	`at` integer NOT NULL,
	`purpose` text NOT NULL,
	`model` text NOT NULL,
	`ms` integer NOT NULL,
	`first_word_ms` integer,
	`prompt_tokens` integer,
	`cached_tokens` integer,
	`output_tokens` integer,
	`outcome` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calls_by_session` ON `calls` (`session_id`);