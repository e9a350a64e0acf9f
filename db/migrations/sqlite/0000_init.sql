CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_by_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`camp_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`is_owner` integer DEFAULT 0 NOT NULL,
	`may_create_camps` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_by_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`reset_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `camps` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`place` text NOT NULL,
	`time_zone` text NOT NULL,
	`seats` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`seeded_at` integer
);
--> statement-breakpoint
CREATE TABLE `link_uses` (
	`link_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`browser` text NOT NULL,
	PRIMARY KEY(`link_id`, `number`),
	FOREIGN KEY (`link_id`) REFERENCES `links`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` text,
	`camp_id` text,
	`member_id` text,
	`uses` integer NOT NULL,
	`max_uses` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`member_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_by_token` ON `links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `links_by_member` ON `links` (`camp_id`,`member_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `members` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`status` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`main_craft` text,
	`other_crafts` text NOT NULL,
	`languages` text NOT NULL,
	`country` text NOT NULL,
	`publisher` text NOT NULL,
	`nights_present` text,
	`created_at` integer NOT NULL,
	`accepted_at` integer,
	`removed_at` integer,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_by_user` ON `members` (`camp_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `members_of_user` ON `members` (`user_id`);--> statement-breakpoint
CREATE TABLE `nights` (
	`camp_id` text NOT NULL,
	`number` integer NOT NULL,
	`date` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `number`),
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nights_end_later" CHECK("nights"."ends_at" > "nights"."starts_at")
);
--> statement-breakpoint
CREATE TABLE `rooms` (
	`camp_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`camp_id`, `number`),
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`camp_id` text NOT NULL,
	`seq` integer NOT NULL,
	`actor` text,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `seq`),
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`kind` text NOT NULL,
	`member_id` text NOT NULL,
	`reason` text NOT NULL,
	`revision` integer NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`member_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_by_song` ON `decisions` (`camp_id`,`song_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`number` integer NOT NULL,
	`parent` integer,
	`author_id` text NOT NULL,
	`author_role` text NOT NULL,
	`kind` text NOT NULL,
	`restore_of` integer,
	`reason` text NOT NULL,
	`title` text NOT NULL,
	`tempo` integer,
	`key` text,
	`language` text,
	`lyrics` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`author_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_number_positive" CHECK("revisions"."number" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_by_song_and_number` ON `revisions` (`camp_id`,`song_id`,`number`);--> statement-breakpoint
CREATE TABLE `word_drafts` (
	`camp_id` text NOT NULL,
	`song_id` text NOT NULL,
	`member_id` text NOT NULL,
	`base` integer NOT NULL,
	`words` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `song_id`, `member_id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`member_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`camp_id` text NOT NULL,
	`number` integer NOT NULL,
	`plan` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `number`),
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`published_by`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rotation_drafts` (
	`camp_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`plan` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`changed_by`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assets` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`version_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text NOT NULL,
	`checked` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`version_id`) REFERENCES `versions`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assets_by_song` ON `assets` (`camp_id`,`song_id`);--> statement-breakpoint
CREATE INDEX `assets_by_blob` ON `assets` (`sha256`);--> statement-breakpoint
CREATE TABLE `audio` (
	`sha256` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`facts` text,
	`preview` integer NOT NULL,
	`peaks` integer NOT NULL,
	`problem` text,
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `blobs` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credit_proposals` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`publication` integer NOT NULL,
	`credits` text NOT NULL,
	`status` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credit_proposals_by_song` ON `credit_proposals` (`camp_id`,`song_id`,`status`);--> statement-breakpoint
CREATE TABLE `credits` (
	`camp_id` text NOT NULL,
	`song_id` text NOT NULL,
	`member_id` text NOT NULL,
	`craft` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `song_id`, `member_id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`member_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credits_of_member` ON `credits` (`camp_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`run_after` integer NOT NULL,
	`lease_until` integer,
	`lease_token` text,
	`problem` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_by_subject` ON `jobs` (`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `jobs_by_state` ON `jobs` (`state`,`run_after`,`id`);--> statement-breakpoint
CREATE TABLE `songs` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`night` integer NOT NULL,
	`room` integer NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`head_number` integer NOT NULL,
	`title` text NOT NULL,
	`last_change_at` integer NOT NULL,
	`last_change_by` text,
	`submitted_at` integer,
	`submitted_revision` integer,
	`submitted_version` integer,
	`claimed_by` text,
	`claim_until` integer,
	`retired_at` integer,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`claimed_by`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `songs_by_night_and_room` ON `songs` (`camp_id`,`night`,`room`);--> statement-breakpoint
CREATE INDEX `songs_by_state` ON `songs` (`camp_id`,`state`,`state_since`,`id`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`camp_id` text NOT NULL,
	`song_id` text NOT NULL,
	`member_id` text NOT NULL,
	`file_name` text NOT NULL,
	`size` integer NOT NULL,
	`received` integer NOT NULL,
	`state` text NOT NULL,
	`client_sha256` text,
	`candidate_sha256` text,
	`problem` text,
	`asset_id` text,
	`created_at` integer NOT NULL,
	`last_byte_at` integer NOT NULL,
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`member_id`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `uploads_by_song` ON `uploads` (`camp_id`,`song_id`,`state`);--> statement-breakpoint
CREATE INDEX `uploads_by_state` ON `uploads` (`state`,`last_byte_at`);--> statement-breakpoint
CREATE TABLE `versions` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`song_id` text NOT NULL,
	`number` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`created_by`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_by_song_and_number` ON `versions` (`camp_id`,`song_id`,`number`);