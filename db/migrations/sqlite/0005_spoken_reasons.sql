ALTER TABLE `suggestions` ADD `reason_voice` text REFERENCES blobs(sha256);--> statement-breakpoint
ALTER TABLE `suggestions` ADD `reason_voice_ms` integer;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `reason_voice_type` text;--> statement-breakpoint
CREATE INDEX `suggestions_by_voice` ON `suggestions` (`reason_voice`);