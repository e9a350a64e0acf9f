CREATE TABLE "rotation_preferences" (
	"camp_id" text NOT NULL,
	"preferences" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "rotation_preferences_camp_id_pk" PRIMARY KEY("camp_id")
);
--> statement-breakpoint
CREATE TABLE "rotation_wishes" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"wish" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint,
	CONSTRAINT "rotation_wishes_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
ALTER TABLE "rotation_drafts" DROP CONSTRAINT "rotation_drafts_camp_id_pk";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "tags" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "again" bigint;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ADD COLUMN "letter" text DEFAULT 'A' NOT NULL;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ALTER COLUMN "letter" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ADD COLUMN "pins" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ALTER COLUMN "pins" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ADD COLUMN "origin" text DEFAULT 'hand' NOT NULL;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ALTER COLUMN "origin" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ADD COLUMN "objective" text DEFAULT '["repeats","soft"]' NOT NULL;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ALTER COLUMN "objective" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ADD CONSTRAINT "rotation_drafts_camp_id_letter_pk" PRIMARY KEY("camp_id","letter");--> statement-breakpoint
ALTER TABLE "rotation_preferences" ADD CONSTRAINT "rotation_preferences_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_preferences" ADD CONSTRAINT "rotation_preferences_camp_id_changed_by_members_camp_id_id_fk" FOREIGN KEY ("camp_id","changed_by") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_wishes" ADD CONSTRAINT "rotation_wishes_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_wishes" ADD CONSTRAINT "rotation_wishes_camp_id_created_by_members_camp_id_id_fk" FOREIGN KEY ("camp_id","created_by") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;