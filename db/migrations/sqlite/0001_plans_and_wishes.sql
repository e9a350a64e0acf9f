CREATE TABLE `rotation_preferences` (
	`camp_id` text PRIMARY KEY NOT NULL,
	`preferences` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`changed_by`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rotation_wishes` (
	`camp_id` text NOT NULL,
	`id` text NOT NULL,
	`wish` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`camp_id`, `id`),
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`created_by`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_rotation_drafts` (
	`camp_id` text NOT NULL,
	`letter` text NOT NULL,
	`version` integer NOT NULL,
	`plan` text NOT NULL,
	`pins` text NOT NULL,
	`origin` text NOT NULL,
	`objective` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`camp_id`, `letter`),
	FOREIGN KEY (`camp_id`) REFERENCES `camps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`camp_id`,`changed_by`) REFERENCES `members`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_rotation_drafts`("camp_id", "letter", "version", "plan", "pins", "origin", "objective", "changed_by", "changed_at") SELECT "camp_id", 'A', "version", "plan", '[]', 'hand', '["repeats","soft"]', "changed_by", "changed_at" FROM `rotation_drafts`;--> statement-breakpoint
DROP TABLE `rotation_drafts`;--> statement-breakpoint
ALTER TABLE `__new_rotation_drafts` RENAME TO `rotation_drafts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `members` ADD `tags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `again` integer;