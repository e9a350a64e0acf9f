CREATE TABLE `lapses` (
	`camp_id` text NOT NULL,
	`approval_id` text NOT NULL,
	`song_id` text NOT NULL,
	`member_id` text NOT NULL,
	`label` text NOT NULL,
	`voted_on` integer NOT NULL,
	`revision` integer NOT NULL,
	`open` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `approval_id`),
	FOREIGN KEY (`camp_id`,`approval_id`) REFERENCES `approvals`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lapses_open` ON `lapses` (`camp_id`,`member_id`,`open`,`song_id`);--> statement-breakpoint
CREATE INDEX `lapses_by_song` ON `lapses` (`camp_id`,`song_id`,`open`);--> statement-breakpoint
ALTER TABLE `songs` ADD `snoozed_at` integer;--> statement-breakpoint
CREATE INDEX `songs_by_due` ON `songs` (`camp_id`,`due_at`);