CREATE TABLE `line_joins` (
	`camp_id` text NOT NULL,
	`song_id` text NOT NULL,
	`revision` integer NOT NULL,
	`line_id` text NOT NULL,
	`text` text NOT NULL,
	`authors` text NOT NULL,
	PRIMARY KEY(`camp_id`, `song_id`, `revision`, `line_id`),
	FOREIGN KEY (`camp_id`,`song_id`) REFERENCES `songs`(`camp_id`,`id`) ON UPDATE no action ON DELETE no action
);
