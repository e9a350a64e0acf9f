CREATE TABLE `approvals` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`revision` integer NOT NULL,
	`version` integer NOT NULL,
	`label` text NOT NULL,
	`value` integer NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`member_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approvals_value" CHECK("approvals"."value" in (-1, 0, 1))
);
--> statement-breakpoint
CREATE INDEX `approvals_by_song` ON `approvals` (`camp_id`,`song_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `line_times` (
	`camp_id` text NOT NULL,
	`song_id` text NOT NULL,
	`version` integer NOT NULL,
	`line_id` text NOT NULL,
	`start_ms` integer NOT NULL,
	`end_ms` integer,
	`status` text NOT NULL,
	PRIMARY KEY(`camp_id`, `song_id`, `version`, `line_id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `song_parents` (
	`camp_id` text NOT NULL,
	`song_id` text NOT NULL,
	`parent_id` text NOT NULL,
	`parent_revision` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`sections` text NOT NULL,
	PRIMARY KEY(`camp_id`, `song_id`, `parent_id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`parent_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `song_parents_by_parent` ON `song_parents` (`camp_id`,`parent_id`);--> statement-breakpoint
CREATE TABLE `song_titles` (
	`camp_id` text NOT NULL,
	`song_id` text NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`folded` text NOT NULL,
	PRIMARY KEY(`camp_id`, `song_id`, `revision`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `song_titles_folded` ON `song_titles` (`camp_id`,`folded`);--> statement-breakpoint
CREATE TABLE `visits` (
	`camp_id` text NOT NULL,
	`song_id` text NOT NULL,
	`member_id` text NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `song_id`, `member_id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`member_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `change_requests` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`anchor` text NOT NULL,
	`place` text NOT NULL,
	`revision` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`why` text NOT NULL,
	`to_member` text,
	`due_at` integer,
	`state` text NOT NULL,
	`answered_version` integer,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`verified_by` text,
	`closed_reason` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`created_by`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `change_requests_by_song` ON `change_requests` (`camp_id`,`song_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`revision` integer NOT NULL,
	`anchor` text NOT NULL,
	`place` text NOT NULL,
	`body` text NOT NULL,
	`voice` text,
	`voice_ms` integer,
	`voice_type` text,
	`blocking` integer NOT NULL,
	`status` text NOT NULL,
	`resolved_by` text,
	`resolved_in` integer,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`voice`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`author_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_by_song` ON `comments` (`camp_id`,`song_id`,`thread_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_by_voice` ON `comments` (`voice`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`base` integer NOT NULL,
	`change` text NOT NULL,
	`place` text NOT NULL,
	`author_id` text NOT NULL,
	`rationale` text NOT NULL,
	`status` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason_code` text,
	`reason_text` text DEFAULT '' NOT NULL,
	`result_revision` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`author_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestions_by_song` ON `suggestions` (`camp_id`,`song_id`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `suggestions_by_author` ON `suggestions` (`camp_id`,`author_id`,`created_at`,`id`);--> statement-breakpoint
DROP INDEX `songs_by_night_and_room`;--> statement-breakpoint
ALTER TABLE `songs` ADD `branch` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `songs` ADD `turn` text DEFAULT 'nobody' NOT NULL;--> statement-breakpoint
ALTER TABLE `songs` ADD `turn_since` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `songs` ADD `snoozed_until` integer;--> statement-breakpoint
ALTER TABLE `songs` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `songs` ADD `rank` text;--> statement-breakpoint
ALTER TABLE `songs` ADD `score` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `songs_by_turn` ON `songs` (`camp_id`,`turn`,`rank`,`score`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `songs_by_night_and_room` ON `songs` (`camp_id`,`night`,`room`,`branch`);--> statement-breakpoint
ALTER TABLE `events` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `undo` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `batch` text;--> statement-breakpoint
CREATE INDEX `decisions_by_batch` ON `decisions` (`camp_id`,`batch`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `second_parent` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `committer_id` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `facets` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `line_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `owners` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `change_kinds` text DEFAULT '[]' NOT NULL;